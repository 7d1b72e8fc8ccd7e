import { log, sleep } from 'leaklab';

async function* numbers(n: number) {
  try {
    for (let i = 0; i < n; i++) {
      await sleep(1);
      yield i;
    }
    return 'end';
  } finally {
    await sleep(1);
    log('closed', n);
  }
}

async function firstOver(limit: number) {
  for await (const n of numbers(10)) if (n > limit) return n;
  return -1;
}

async function* both() {
  const result = yield* numbers(2);
  log('delegated', result);
  yield* [5, 6];
}

class Source {
  constructor(private readonly values: number[]) {}
  async *[Symbol.asyncIterator]() {
    for (const v of this.values) {
      await sleep(1);
      yield v;
    }
  }
}

async function* failing() {
  yield 1;
  await sleep(1);
  throw new Error('broken');
}

export async function main() {
  for await (const n of numbers(3)) log(n);
  log('first', await firstOver(2));
  outer: for (const a of [1, 2]) {
    for await (const n of numbers(4)) {
      if (n === 1) continue;
      if (n === 3) continue outer;
      if (a === 2) break outer;
      log(a, n);
    }
  }
  for await (const n of both()) log('both', n);
  for await (const n of new Source([1, 2])) log('source', n);
  for await (const [k, v = 'default'] of [['a'], ['b', 'c']]) log(k, v);
  try {
    for await (const n of failing()) log('failing', n);
  } catch (error) {
    log((error as Error).message);
  }
  const generator = numbers(5);
  log(JSON.stringify(await generator.next()));
  log(JSON.stringify(await generator.return('early')));
  log(JSON.stringify(await generator.next()));
  try {
    await failing().throw(new Error('given'));
  } catch (error) {
    log((error as Error).message);
  }
}
