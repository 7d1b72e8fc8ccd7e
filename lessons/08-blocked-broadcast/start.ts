import { chan, frame, go, log, millisecond, now, owner, parameter, second, sleep } from "leaklab";

const players = parameter("players", 30);
const news = chan<string>(parameter("buffer", 64));
const stallsAt = 1.5 * second;
const worksAgainAt = stallsAt + parameter("stallMs", 4000) * millisecond;
let delivered = 0;
let dropped = 0; // in all

// Writes to the connection that carries the news to all players. It stalls once.
async function writer() {
  for await (const _ of news) {
    if (now() >= stallsAt) await sleep(worksAgainAt - now());
    delivered++;
  }
}

async function announce(line: string) {
  await news.send(line);
}

async function play(player: number) {
  const coolDown = (1 + (player % 10)) * 50 * millisecond; // 50 to 500 ms
  for (;;) {
    await sleep(coolDown);
    go(announce, `skill of player ${player} is ready`);
  }
}

export async function main() {
  const match = owner("match");
  match.go(writer);
  for (let player = 0; player < players; player++) match.go(play, player);
  for (;;) {
    await frame.next();
    if (frame.number % 60 === 0) await news.send(`sync ${frame.number}`);
    // The checks read these two lines: keep them.
    log("delivered", delivered);
    log("dropped", dropped);
    delivered = 0;
  }
}
