import {
  after,
  background,
  defer,
  frame,
  go,
  millisecond,
  select,
  sleep,
  withTimeout,
  type Context,
} from 'leaklab';

/** Tries until it works, and waits twice as long each time; says whether it did. */
async function retry(ctx: Context, failures: number) {
  let wait = 5 * millisecond;
  for (let i = 0; i < failures; i++) {
    const got = await select({ again: after(wait).recv(), stop: ctx.done.recv() });
    if (got.case === 'stop') return false;
    wait *= 2;
  }
  return true;
}

async function client(failures: number) {
  const [ctx, cancel] = withTimeout(background(), 400 * millisecond);
  defer(cancel);
  if (!(await retry(ctx, failures))) return;
  await sleep(100 * millisecond);
}

/** Clients that try again and again; some have to give up. */
export async function main() {
  for (let n = 0; ; n++) {
    go(client, n % 9);
    for (let i = 0; i < 3; i++) await frame.next();
  }
}
