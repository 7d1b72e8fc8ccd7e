import {
  after,
  background,
  chan,
  defer,
  frame,
  log,
  millisecond,
  owner,
  parameter,
  second,
  select,
  ticker,
  withCancel,
  type CancelFunc,
  type Context,
} from "leaklab";

const period = parameter("period", 5) * second;
const roomsPerSecond = parameter("rooms", 4);
const matchFrames = 312;
let announced = 0;

class Room {
  feed = chan<string>();
  life = owner("room");
  closesAt = frame.number + matchFrames;
  private cancel: CancelFunc;

  constructor() {
    const [ctx, cancel] = withCancel(background());
    this.cancel = cancel;
    this.life.go(match, ctx, this);
  }

  close() {
    this.cancel();
    this.life.end();
  }
}

async function match(ctx: Context, room: Room) {
  room.life.go(zone, ctx, room);
  for (;;) {
    const next = await select({ event: room.feed.recv(), closed: ctx.done.recv() });
    if (next.case === "closed") return;
    announced++;
    const told = await select({ all: after(150 * millisecond).recv(), closed: ctx.done.recv() });
    if (told.case === "closed") return;
  }
}

async function zone(parent: Context, room: Room) {
  const [ctx, cancel] = withCancel(parent);
  defer(cancel);
  room.life.go(drops, ctx, room);
  await repeat(room, "the zone shrinks");
}

async function drops(parent: Context, room: Room) {
  const [ctx, cancel] = withCancel(parent);
  defer(cancel);
  room.life.go(crates, ctx, room);
  await repeat(room, "supplies drop");
}

async function crates(_ctx: Context, room: Room) {
  await repeat(room, "the crates are full again");
}

// Every five seconds, until the room closes.
async function repeat(room: Room, event: string) {
  const tick = ticker(period);
  defer(() => tick.stop());
  for (;;) {
    await tick.c.recv();
    await room.feed.send(event);
  }
}

export async function main() {
  const rooms = new Set<Room>();
  for (;;) {
    if (frame.number % 60 === 0) {
      for (let i = 0; i < roomsPerSecond; i++) rooms.add(new Room());
    }
    for (const room of rooms) {
      if (frame.number < room.closesAt) continue;
      room.close();
      rooms.delete(room);
    }
    await frame.next();
    // The checks read these lines: keep them.
    log("announced", announced);
    announced = 0;
  }
}
