import {
  after,
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

const coolDown = (player: number) => (1 + (player % 10)) * 50 * millisecond; // 50 to 500 ms

// In the game loop: a new timer for each send, and the loop waits for it.
async function send(line: string) {
  const got = await select({ sent: news.send(line), late: after(sendLimit).recv() });
  if (got.case === "late") dropped++;
}

export async function main() {
  owner("match").go(writer);
  const readyAt = Array.from({ length: players }, (_, player) => coolDown(player));
  for (;;) {
    await frame.next();
    for (let player = 0; player < players; player++) {
      if (now() < readyAt[player]) continue;
      readyAt[player] = now() + coolDown(player);
      await send(`skill of player ${player} is ready`);
    }
    if (frame.number % 60 === 0) await send(`sync ${frame.number}`);
    log("delivered", delivered);
    log("dropped", dropped);
    delivered = 0;
  }
}
