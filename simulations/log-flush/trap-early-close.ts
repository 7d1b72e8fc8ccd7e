import {
  chan,
  defer,
  frame,
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
const queue = chan<string>(256);
const quit = chan<never>(); // closed when the server shuts down
const open = waitGroup();
const writers = waitGroup();
let logged = 0;
let onDisk = 0;

async function write(lines: string[]) {
  await disk.send(true);
  await sleep(writeTime);
  await disk.recv();
  onDisk += lines.length;
}

// A write of many lines takes no longer than of one: so it takes all that the queue has.
async function writer() {
  defer(() => writers.done());
  for await (const line of queue) {
    const lines = [line];
    for (let next = queue.tryRecv(); next.ok; next = queue.tryRecv()) lines.push(next.value);
    await write(lines);
  }
}

async function record(line: string) {
  logged++;
  await queue.send(line);
}

async function room(id: number) {
  defer(() => open.done());
  const tick = ticker(50 * millisecond);
  defer(() => tick.stop());
  for (;;) {
    const got = await select({ tick: tick.c.recv(), quit: quit.recv() });
    if (got.case === "quit") break;
    for (const what of ["moves", "hits", "loot"]) await record(`room ${id}: ${what}`);
  }
  await record(`room ${id}: closed`);
}

export async function main() {
  const server = owner("server");
  open.add(rooms);
  for (let id = 1; id <= rooms; id++) server.go(room, id);
  writers.add(2);
  for (let i = 0; i < 2; i++) server.go(writer);
  while (frame.number < 290) {
    await frame.next();
    log("on disk", onDisk, "of", logged);
  }
  quit.close();
  queue.close(); // "then the writers end": they do, but the rooms have one more line to send
  await writers.wait();
  await open.wait();
  server.end();
  log("logged", logged);
  log("lost", logged - onDisk);
}
