import { afterFunc, chan, frame, go, millisecond, sleep, type Chan } from 'leaklab';

async function respawn(players: Chan<number>, player: number) {
  await sleep(30 * millisecond);
  await players.send(player);
}

/** Deaths come in waves; each player comes back after a time, unless the round is over by then. */
export async function main() {
  for (let round = 0; ; round++) {
    const players = chan<number>();
    const timers = [80, 120, 200, 260].map((delay, player) =>
      afterFunc(delay * millisecond, () => respawn(players, player)),
    );
    go(async () => {
      for await (const player of players) await sleep((player + 1) * millisecond);
    });
    for (let i = 0; i < 9; i++) await frame.next();
    // Put off the third, also if that one has come already: then it comes again.
    timers[2].reset(70 * millisecond);
    for (let i = 0; i < 3; i++) await frame.next();
    for (const t of timers) t.stop();
    for (let i = 0; i < round % 4; i++) await frame.next();
  }
}
