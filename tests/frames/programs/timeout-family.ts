import {
  background,
  defer,
  frame,
  go,
  millisecond,
  select,
  ticker,
  withTimeout,
  type Context,
} from 'leaklab';

/** Counts steps until it has enough, or its context ends. */
async function walk(ctx: Context, steps: number) {
  const t = ticker(13 * millisecond);
  defer(() => t.stop());
  for (let i = 0; i < steps; i++) {
    const got = await select({ step: t.c.recv(), stop: ctx.done.recv() });
    if (got.case === 'stop') return;
  }
}

async function session(parent: Context) {
  const [ctx, cancel] = withTimeout(parent, 300 * millisecond);
  defer(cancel);
  // Of a child's timeout and its parent's, the earlier one counts.
  for (const timeout of [60, 140, 900]) {
    const [child, cancelChild] = withTimeout(ctx, timeout * millisecond);
    go(async () => {
      defer(cancelChild);
      await walk(child, 15);
    });
  }
  await ctx.done.recv();
}

/** Sessions with a time limit, each with children that have limits of their own. */
export async function main() {
  const [all, cancel] = withTimeout(background(), 1_500 * millisecond);
  defer(cancel);
  for (;;) {
    if (frame.number % 12 === 0) go(session, all);
    await frame.next();
  }
}
