import { chan, frame, gosched, log, microsecond, owner, parameter, select, work } from "leaklab";

const players = parameter("players", 20);
const leaveEvery = parameter("leaveEvery", 60);
let applied = 0;

class Player {
  states = chan<number>();
  life = owner("player");
  hasLeft = false;
}

// Never blocks, so it always gets to see that its player has left.
async function updater(player: Player) {
  while (!player.hasLeft) {
    const got = await select({ state: player.states.recv(), default: null });
    if (got.case === "state") await apply(got.value);
    else await lookAgain();
  }
}

// A look that finds nothing takes its time too.
async function lookAgain() {
  await work(100 * microsecond);
  await gosched();
}

async function apply(_state: number) {
  await work(50 * microsecond);
  applied++;
}

function join(): Player {
  const player = new Player();
  player.life.go(updater, player);
  return player;
}

function leave(player: Player) {
  player.hasLeft = true;
  player.life.end();
}

export async function main() {
  const room = Array.from({ length: players }, join);
  for (;;) {
    for (const player of room) await player.states.send(frame.number);
    await frame.next();
    log("applied", applied, "states");
    applied = 0;
    if (frame.number % leaveEvery === 0) {
      room.splice(0, 1).forEach(leave);
      room.push(join());
    }
  }
}
