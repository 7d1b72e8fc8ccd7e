import { log, sleep } from 'leaklab';

async function fibonacci(n: number): Promise<number> {
  if (n < 2) return n;
  await sleep(1);
  return (await fibonacci(n - 1)) + (await fibonacci(n - 2));
}

const factorial = async function self(n: number): Promise<number> {
  return n < 2 ? 1 : n * (await self(n - 1));
};

async function even(n: number): Promise<boolean> {
  return n === 0 ? true : await odd(n - 1);
}

async function odd(n: number): Promise<boolean> {
  return n === 0 ? false : await even(n - 1);
}

export async function main() {
  log(await fibonacci(10), await factorial(5), await even(20));
  log(factorial.name, await (async (n: number) => n + 1)(1));
  function* plain(n: number): Generator<number> {
    while (n > 0) yield n--;
  }
  log([...plain(3)].join());
  switch (await fibonacci(3)) {
    case 2: {
      const inner = async () => 'two';
      log(await inner());
      break;
    }
    default:
      log('never');
  }
  const hoisted = await before();
  log(hoisted);
  async function before() {
    return 'hoisted';
  }
}
