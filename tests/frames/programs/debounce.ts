import {
  after,
  background,
  chan,
  frame,
  go,
  millisecond,
  select,
  sleep,
  withCancel,
  type CancelFunc,
  type Chan,
  type Context,
} from 'leaklab';

async function save(ctx: Context, saved: Chan<boolean>) {
  const got = await select({
    quiet: after(55 * millisecond).recv(),
    newer: ctx.done.recv(),
  });
  if (got.case === 'newer') return;
  await sleep(20 * millisecond);
  await saved.send(true);
}

/** Saves once nothing was typed for a while: each key calls the last save off. */
export async function main() {
  const saved = chan<boolean>(1);
  let cancel: CancelFunc = () => {};
  for (;;) {
    const { number } = frame;
    if ((number * number) % 7 < 3) {
      cancel();
      const [ctx, cancelThis] = withCancel(background());
      cancel = cancelThis;
      go(save, ctx, saved);
    }
    // Nobody looks at first: the second save waits to tell.
    if (number > 60) saved.tryRecv();
    await frame.next();
  }
}
