import {
  chan,
  frame,
  log,
  millisecond,
  now,
  owner,
  parameter,
  second,
  select,
  sleep,
  timer,
} from "leaklab";

const players = parameter("players", 30);
const news = chan<string>(parameter("buffer", 64));
const stallsAt = 1.5 * second;
const worksAgainAt = stallsAt + parameter("stallMs", 4000) * millisecond;
const sendLimit = 100 * millisecond;
let delivered = 0;
let dropped = 0;

// Writes to the connection that carries the news to all players. It stalls once.
async function writer() {
  for await (const _ of news) {
    if (now() >= stallsAt) await sleep(worksAgainAt - now());
    delivered++;
  }
}

async function play(player: number) {
  const coolDown = (1 + (player % 10)) * 50 * millisecond; // 50 to 500 ms
  const limit = timer(sendLimit); // one for all sends
  for (;;) {
    await sleep(coolDown);
    limit.reset(sendLimit);
    const line = `skill of player ${player} is ready`;
    const got = await select({ sent: news.send(line), late: limit.c.recv() });
    if (got.case === "late") dropped++;
  }
}

export async function main() {
  const match = owner("match");
  match.go(writer);
  for (let player = 0; player < players; player++) match.go(play, player);
  for (;;) {
    await frame.next();
    // The game loop cannot wait at all.
    if (frame.number % 60 === 0 && !news.trySend(`sync ${frame.number}`)) dropped++;
    log("delivered", delivered);
    log("dropped", dropped);
    delivered = 0;
  }
}
