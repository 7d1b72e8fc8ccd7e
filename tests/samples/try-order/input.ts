import { log, sleep } from 'leaklab';

async function order(step: string) {
  try {
    log('try', step);
    await sleep(1);
    if (step === 'throw') throw new Error('thrown');
    if (step === 'return') return 'returned';
    return 'end';
  } catch ({ message }: any) {
    await sleep(1);
    log('catch', message);
    return 'caught';
  } finally {
    await sleep(1);
    log('finally', step);
  }
}

async function override() {
  try {
    throw new Error('lost');
  } finally {
    // eslint-disable-next-line no-unsafe-finally
    return 'kept';
  }
}

function unbound() {
  try {
    throw new Error('unbound');
  } catch {
    return 'no binding';
  }
}

async function rest() {
  try {
    throw Object.assign(new Error('m'), { a: 1, b: 2 });
  } catch ({ a, ...others }: any) {
    return `${a as number} ${JSON.stringify(others)}`;
  }
}

async function nested() {
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) continue;
      await sleep(1);
      if (i === 3) break;
      log('body', i);
    } finally {
      log('after', i);
    }
  }
}

async function thrower(): Promise<never> {
  await sleep(1);
  throw new Error('from a call');
}

export async function main() {
  for (const step of ['end', 'throw', 'return']) log(await order(step));
  log(await override(), unbound(), await rest());
  await nested();
  try {
    await thrower();
  } catch (e) {
    log((e as Error).message);
  }
}
