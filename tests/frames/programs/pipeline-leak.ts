import { chan, frame, go, millisecond, sleep, type Chan } from 'leaklab';

function generate(count: number): Chan<number> {
  const out = chan<number>();
  go(async () => {
    for (let n = 0; n < count; n++) await out.send(n);
    out.close();
  });
  return out;
}

function double(input: Chan<number>): Chan<number> {
  const out = chan<number>(2);
  go(async () => {
    for await (const n of input) await out.send(2 * n);
    out.close();
  });
  return out;
}

async function consume(values: number, count: number) {
  const out = double(double(generate(count)));
  for (let i = 0; i < values; i++) {
    await sleep(6 * millisecond);
    await out.recv();
  }
}

/** Pipelines whose consumer stops when it has enough: if more was to come, every stage is stuck. */
export async function main() {
  for (let round = 0; ; round++) {
    go(consume, 8, [4, 8, 12, 16][round % 4]);
    for (let i = 0; i < 5; i++) await frame.next();
  }
}
