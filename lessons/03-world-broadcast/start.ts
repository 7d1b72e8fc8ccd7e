import { chan, frame, go, log, millisecond, owner, parameter, sleep, work } from "leaklab";

interface State {
  readonly frame: number;
}
class Player {
  inbox = chan<State>();
  seen = 0;
  constructor(readonly drawTime: number) {}
}
const slow = new Player(parameter("slowMs", 240) * millisecond);
const others = parameter("players", 20) - 1;
const players = [slow, ...Array.from({ length: others }, () => new Player(0))];
let shown = 0;

async function play(p: Player) {
  for await (const state of p.inbox) {
    p.seen = state.frame;
    if (p !== slow) shown++;
    await sleep(p.drawTime);
  }
}

async function deliver(p: Player, state: State) {
  await work(0.3 * millisecond); // each player sees another part of the world: encode it
  await p.inbox.send(state);
}

export async function main() {
  const room = owner("room");
  for (const p of players) room.go(play, p);
  for (;;) {
    const state = { frame: frame.number };
    for (const p of players) go(deliver, p, state);
    await frame.next();
    // The checks read these lines: keep them.
    log("shown to", shown, "fast players");
    log("slow player behind by", frame.number - slow.seen, "frames");
    shown = 0;
  }
}
