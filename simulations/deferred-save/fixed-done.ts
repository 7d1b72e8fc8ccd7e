import {
  chan,
  type Chan,
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

// Writing 400 items takes longer than writing 5. Whoever waits on `done` gets the error too.
async function save(player: number, items: number, done: Chan<Error | null>) {
  await sleep(millisecond); // packs them
  const file = drive.open(`${player}.sav`);
  defer(() => file.close());
  await done.send(await file.write("*".repeat(items)));
}

async function saved(done: Chan<Error | null>) {
  const err = await done.recv();
  if (err !== null) log("not saved:", err);
}

async function visit(
  session: Owner,
  player: number,
  stay: number,
  items: number,
  before: Chan<Error | null> | null,
) {
  const done = chan<Error | null>(1);
  defer(async () => {
    if (before !== null) await saved(before); // one save after the other: the last one wins
    session.go(save, player, items, done);
  });
  await sleep(stay);
  return done;
}

// Finds 400 items in one zone, and sells all but 5 in the next. At shutdown whoever is left has to leave.
async function play(player: number) {
  defer(() => playing--);
  const session = owner(`player ${player}`);
  defer(() => session.end());
  const first = await visit(
    session,
    player,
    Math.min(305 + 150 * player, 1905) * millisecond,
    400,
    null,
  );
  const last = await visit(session, player, 100 * millisecond, 5, first);
  await saved(last);
}

export async function main() {
  const server = owner("server");
  for (let player = 0; player < players; player++) server.go(play, player);
  while (playing > 0) await frame.next();
  server.end();

  const files = Array.from({ length: players }, (_, player) => drive.text(`${player}.sav`));
  log("missing", files.filter((text) => text === null).length);
  log("older", files.filter((text) => text?.length === 400).length);
}
