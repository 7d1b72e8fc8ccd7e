import {
  chan,
  defer,
  frame,
  go,
  log,
  millisecond,
  owner,
  parameter,
  select,
  sleep,
  ticker,
  waitGroup,
} from "leaklab";

const rooms = parameter("rooms", 4);
const writeTime = parameter("writeMs", 10) * millisecond;
const disk = chan<true>(1); // it takes one write at a time
const quit = chan<never>(); // closed when the server shuts down
const open = waitGroup();
let logged = 0;
let onDisk = 0;

async function write(lines: string[]) {
  await disk.send(true);
  await sleep(writeTime);
  await disk.recv();
  onDisk += lines.length;
}

function record(line: string) {
  logged++;
  go(write, [line]);
}

async function room(id: number) {
  defer(() => open.done());
  const tick = ticker(50 * millisecond);
  defer(() => tick.stop());
  for (;;) {
    const got = await select({ tick: tick.c.recv(), quit: quit.recv() });
    if (got.case === "quit") break;
    for (const what of ["moves", "hits", "loot"]) record(`room ${id}: ${what}`);
  }
  record(`room ${id}: closed`);
}

export async function main() {
  const server = owner("server");
  open.add(rooms);
  for (let id = 1; id <= rooms; id++) server.go(room, id);
  while (frame.number < 290) {
    await frame.next();
    log("on disk", onDisk, "of", logged);
  }
  quit.close();
  await open.wait();
  server.end();
  // The checks read these lines: keep them.
  log("logged", logged);
  log("lost", logged - onDisk);
}
