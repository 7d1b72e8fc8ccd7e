import { background, defer, frame, go, withCancel, type CancelFunc, type Context } from 'leaklab';

async function node(ctx: Context, cancel: CancelFunc, depth: number) {
  defer(cancel);
  for (let i = 0; i < 2 && depth > 0; i++) {
    const [child, cancelChild] = withCancel(ctx);
    go(node, child, cancelChild, depth - 1);
  }
  await ctx.done.recv();
}

/** A forest of tasks that wait for their context: a branch is felled, then another, then the root. */
export async function main() {
  const [root, cancelRoot] = withCancel(background());
  defer(cancelRoot);
  const branches: CancelFunc[] = [];
  for (let depth = 1; depth < 4; depth++) {
    const [ctx, cancel] = withCancel(root);
    branches.push(cancel);
    go(node, ctx, cancel, depth);
  }
  const [orphan, cancelOrphan] = withCancel(background());
  for (;;) {
    const { number } = frame;
    if (number === 10) branches[1]();
    if (number === 11) branches[1]();
    if (number === 30) branches[0]();
    if (number === 60) cancelRoot();
    // Whoever starts below a cancelled context is called off at once.
    if (number === 70) go(node, root, cancelRoot, 3);
    // Nobody will call this one off.
    if (number === 80) go(node, orphan, cancelOrphan, 2);
    await frame.next();
  }
}
