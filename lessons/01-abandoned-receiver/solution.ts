import { background, chan, frame, log, microsecond, owner, parameter, select } from "leaklab";
import { withCancel, work, type CancelFunc, type Chan, type Context } from "leaklab";

const players = parameter("players", 20);
const leaveEvery = parameter("leaveEvery", 60);
let applied = 0;

class Player {
  states = chan<number>();
  life = owner("player");
  constructor(readonly cancel: CancelFunc) {}
}

async function updater(ctx: Context, states: Chan<number>) {
  for (;;) {
    const got = await select({ state: states.recvOk(), gone: ctx.done.recv() });
    if (got.case === "gone") return;
    const [state, ok] = got.value;
    if (!ok) return;
    await apply(state);
  }
}

async function apply(_state: number) {
  await work(50 * microsecond);
  applied++;
}

function join(): Player {
  const [ctx, cancel] = withCancel(background());
  const player = new Player(cancel);
  player.life.go(updater, ctx, player.states);
  return player;
}

function leave(player: Player) {
  // The publisher: no more states will come.
  player.states.close();
  // The session: nobody needs to wait for them any more.
  player.cancel();
  player.life.end();
}

export async function main() {
  const room = Array.from({ length: players }, join);
  for (;;) {
    for (const player of room) await player.states.send(frame.number);
    await frame.next();
    // The checks read these lines: keep them.
    log("applied", applied, "states");
    applied = 0;
    if (frame.number % leaveEvery === 0) {
      room.splice(0, 1).forEach(leave);
      room.push(join());
    }
  }
}
