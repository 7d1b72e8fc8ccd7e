import {
  background,
  chan,
  frame,
  go,
  owner,
  select,
  withCancel,
  type Chan,
  type Context,
} from 'leaklab';

/** Ends with its room's context. */
async function player(ctx: Context, inbox: Chan<number>) {
  for (;;) {
    const next = await select({ stop: ctx.done.recv(), message: inbox.recv() });
    if (next.case === 'stop') return;
  }
}

/** Knows no context: whoever forgets to close `inbox` leaves it behind. */
async function scribe(inbox: Chan<number>) {
  for await (const _ of inbox);
}

async function watch(ctx: Context) {
  await ctx.done.recv();
}

export async function main() {
  const [server, stopServer] = withCancel(background());
  const lobby = chan<number>(4);
  const rooms = [1, 2, 3].map((number) => {
    const [ctx, cancel] = withCancel(server);
    return { ctx, cancel, owner: owner(`room ${number}`) };
  });
  for (const room of rooms) {
    const [turn] = withCancel(room.ctx);
    for (let i = 0; i < 20; i++) room.owner.go(player, turn, chan<number>(0));
    room.owner.go(watch, turn);
    room.owner.go(scribe, lobby);
  }
  go(watch, server);
  for (;;) {
    lobby.trySend(frame.number);
    if (frame.number === 10) rooms[0].cancel();
    if (frame.number === 11) rooms[0].owner.end();
    if (frame.number === 30) stopServer();
    await frame.next();
  }
}
