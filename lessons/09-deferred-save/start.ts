import {
  defer,
  disk,
  frame,
  log,
  microsecond,
  millisecond,
  owner,
  type Owner,
  parameter,
  sleep,
} from "leaklab";

const players = parameter("players", 20);
const drive = disk({
  writeTime: parameter("writeMs", 50) * millisecond,
  byteTime: 500 * microsecond,
});
let playing = players;

// Writing 400 items takes longer than writing 5.
async function save(player: number, items: number) {
  await sleep(millisecond); // packs them
  const file = drive.open(`${player}.sav`);
  await file.write("*".repeat(items));
  file.close();
}

async function visit(session: Owner, player: number, stay: number, items: number) {
  defer(() => session.go(save, player, items));
  await sleep(stay);
}

// Finds 400 items in one zone, and sells all but 5 in the next. At shutdown whoever is left has to leave.
async function play(player: number) {
  defer(() => playing--);
  const session = owner(`player ${player}`);
  defer(() => session.end());
  await visit(session, player, Math.min(305 + 150 * player, 1905) * millisecond, 400);
  await visit(session, player, 100 * millisecond, 5);
}

export async function main() {
  const server = owner("server");
  for (let player = 0; player < players; player++) server.go(play, player);
  while (playing > 0) await frame.next();
  server.end();

  const files = Array.from({ length: players }, (_, player) => drive.text(`${player}.sav`));
  // The checks read these two lines: keep them.
  log("missing", files.filter((text) => text === null).length);
  log("older", files.filter((text) => text?.length === 400).length);
}
