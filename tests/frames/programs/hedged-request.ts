import {
  after,
  background,
  chan,
  defer,
  frame,
  go,
  millisecond,
  select,
  withCancel,
  withTimeout,
  type Chan,
  type Context,
} from 'leaklab';

async function replica(ctx: Context, milliseconds: number, answer: Chan<number>) {
  const work = await select({
    done: after(milliseconds * millisecond).recv(),
    stop: ctx.done.recv(),
  });
  if (work.case === 'stop') return;
  await select({ answered: answer.send(milliseconds), stop: ctx.done.recv() });
}

/** Asks three, takes the first answer and calls the others off; gives up after 75 ms. */
async function ask(parent: Context, n: number) {
  const [ctx, cancel] = withTimeout(parent, 75 * millisecond);
  // Every eighth forgets the others, but for the timeout.
  if (n % 8 !== 7) defer(cancel);
  const answer = chan<number>();
  for (let i = 0; i < 3; i++) go(replica, ctx, 20 + ((n * 31 + i * 47) % 90), answer);
  await select({ answer: answer.recv(), late: ctx.done.recv() });
}

export async function main() {
  const [all, cancel] = withCancel(background());
  for (;;) {
    if (frame.number % 2 === 0) go(ask, all, frame.number >> 1);
    if (frame.number === 100) cancel();
    await frame.next();
  }
}
