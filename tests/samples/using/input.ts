import { log, sleep } from 'leaklab';

const resource = (name: string, fail = false) => ({
  name,
  [Symbol.dispose]() {
    log('dispose', name);
    if (fail) throw new Error(`dispose ${name}`);
  },
});

const waiting = (name: string) => ({
  name,
  async [Symbol.asyncDispose]() {
    await sleep(1);
    log('async dispose', name);
  },
});

async function early() {
  await using a = waiting('a');
  using b = resource('b');
  await using c = waiting('c');
  using nothing = null;
  log('in', a.name, b.name, c.name, nothing);
  return 'early';
}

async function failing() {
  using _a = resource('x', true);
  throw new Error('body');
}

function sync() {
  using _s = resource('s');
  return 's';
}

async function loop() {
  for (using r of [resource('1'), resource('2')]) {
    await sleep(1);
    log('turn', r.name);
  }
}

export async function main() {
  log(await early());
  try {
    await failing();
  } catch (error) {
    const { name, error: last, suppressed } = error as SuppressedError;
    log(name, (last as Error).message, (suppressed as Error).message);
  }
  log(sync());
  await loop();
}
