import {
  background,
  chan,
  defer,
  frame,
  go,
  millisecond,
  select,
  sleep,
  withCancel,
  type Chan,
  type Context,
} from 'leaklab';

function generate(ctx: Context): Chan<number> {
  const out = chan<number>();
  go(async () => {
    defer(() => out.close());
    for (let n = 0; ; n++) {
      const got = await select({ sent: out.send(n), stop: ctx.done.recv() });
      if (got.case === 'stop') return;
    }
  });
  return out;
}

function square(ctx: Context, input: Chan<number>): Chan<number> {
  const out = chan<number>();
  go(async () => {
    defer(() => out.close());
    for await (const n of input) {
      await sleep(4 * millisecond);
      const got = await select({ sent: out.send(n * n), stop: ctx.done.recv() });
      if (got.case === 'stop') return;
    }
  });
  return out;
}

function merge(ctx: Context, inputs: Chan<number>[]): Chan<number> {
  const out = chan<number>();
  const ended = chan<boolean>();
  for (const input of inputs) {
    go(async () => {
      for await (const n of input) {
        const got = await select({ sent: out.send(n), stop: ctx.done.recv() });
        if (got.case === 'stop') break;
      }
      await ended.send(true);
    });
  }
  go(async () => {
    for (const _ of inputs) await ended.recv();
    out.close();
  });
  return out;
}

async function consume(values: number) {
  const [ctx, cancel] = withCancel(background());
  defer(cancel);
  const numbers = generate(ctx);
  const out = merge(ctx, [square(ctx, numbers), square(ctx, numbers)]);
  for (let i = 0; i < values; i++) {
    await out.recv();
    await sleep(7 * millisecond);
  }
}

/** Pipelines with fan-out and fan-in, whose consumer stops early and calls the stages off. */
export async function main() {
  for (let round = 0; ; round++) {
    go(consume, 10 + round * 5);
    for (let i = 0; i < 11; i++) await frame.next();
  }
}
