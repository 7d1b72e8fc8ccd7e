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

// The publisher forgets the channel with the player.
function leave(player: Player) {
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
