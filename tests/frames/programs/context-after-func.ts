import {
  background,
  cause,
  chan,
  contextAfterFunc,
  frame,
  go,
  millisecond,
  now,
  sleep,
  withCancelCause,
  withDeadline,
  withoutCancel,
  type Chan,
  type Context,
} from 'leaklab';

/** A read that knows no context: it is called off with a value that says so. */
async function read(ctx: Context, milliseconds: number) {
  const socket = chan<number>();
  const stop = contextAfterFunc(ctx, () => hangUp(ctx, socket));
  go(answer, socket, milliseconds);
  await socket.recv();
  stop();
}

async function answer(socket: Chan<number>, milliseconds: number) {
  await sleep(milliseconds * millisecond);
  // Nobody reads any more, but trying to hand over does no harm.
  if (socket.trySend(1)) return;
  await sleep(40 * millisecond);
}

/** Hanging up takes a while, and longer if somebody is to be told why. */
async function hangUp(ctx: Context, socket: Chan<number>) {
  await sleep((cause(ctx)?.message === 'the server goes down' ? 50 : 20) * millisecond);
  socket.trySend(-1);
}

/** Reads with a deadline, then without one, and a server that goes down. */
export async function main() {
  const [server, shutDown] = withCancelCause(background());
  for (;;) {
    const { number } = frame;
    const [ctx] = withDeadline(server, now() + 75 * millisecond);
    if (number % 3 === 0) go(read, ctx, 5 + ((number * 7) % 88));
    if (number % 10 === 9) go(read, withoutCancel(ctx), 400);
    if (number === 90) shutDown(new Error('the server goes down'));
    await frame.next();
  }
}
