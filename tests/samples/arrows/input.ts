import { log, sleep } from 'leaklab';

class Counter {
  count = 10;
  add = async (n: number) => {
    await sleep(1);
    this.count += n;
    return this.count;
  };
  each(ns: number[]) {
    return ns.map((n) => async () => {
      await sleep(1);
      return n * this.count;
    });
  }
}

function outer(..._given: number[]) {
  // eslint-disable-next-line prefer-rest-params
  const later = async () => {
    await sleep(1);
    const inner = async () => Array.from(arguments).join('+');
    return `${await inner()} ${arguments.length}`;
  };
  return later;
}

function Made(this: object) {
  const target = async () => {
    await sleep(1);
    return new.target === (Made as unknown);
  };
  return { target };
}

const object = async () => ({ a: 1 });

export const main = async () => {
  const counter = new Counter();
  log(await counter.add(5));
  for (const f of counter.each([1, 2])) log(await f());
  log(await outer(1, 2, 3)());
  log((await object()).a);
  const made = new (Made as unknown as new () => { target: () => Promise<boolean> })();
  log(await made.target());
  const fs: (() => Promise<number>)[] = [];
  for (let i = 0; i < 3; i++) fs.push(async () => i);
  for (const x of [7, 8]) fs.push(async () => x);
  for (const f of fs) log(await f());
  const heads: (() => Promise<number>)[] = [];
  for (let i = 0, f = async () => i; i < 2; i++) heads.push(f);
  for (const f of heads) log(await f());
  log(object.name, main.name, counter.add.name, counter.add.length);
};
