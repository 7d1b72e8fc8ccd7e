import { chan, frame, log, microsecond, owner, parameter, work, type Chan } from "leaklab";

const players = parameter("players", 20);
const leaveEvery = parameter("leaveEvery", 60);
let applied = 0;

class Player {
  states = chan<number>();
  life = owner("player");
}

async function updater(states: Chan<number>) {
  for (;;) {
    const state = await states.recv();
    await apply(state);
  }
}

async function apply(_state: number) {
  await work(50 * microsecond);
  applied++;
}

function join(): Player {
  const player = new Player();
  player.life.go(updater, player.states);
  return player;
}

// No more states will come, and the channel says so. Who listens?
function leave(player: Player) {
  player.states.close();
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
