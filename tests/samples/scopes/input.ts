import { log, sleep } from 'leaklab';

const made: { read(): Promise<string> }[] = [];

for (const prefix of ['a', 'b']) {
  class Local {
    #value = prefix + '!';
    static #count = 0;
    static async count() {
      await sleep(1);
      return ++Local.#count;
    }
    async read() {
      await sleep(1);
      return `${this.#value}${await Local.count()}${await this.#twice()}`;
    }
    async #twice() {
      return this.#value.repeat(2);
    }
  }
  made.push(new Local());
}

const mixin = <T extends new (...args: any[]) => object>(base: T) =>
  class extends base {
    async mixed() {
      await sleep(1);
      return super.toString().length + (await this.other());
    }
    other = async () => {
      await sleep(1);
      return this instanceof base ? 1 : 0;
    };
  };

class Late extends mixin(Object) {
  readonly later: () => Promise<boolean>;
  constructor() {
    const later = async () => {
      await sleep(1);
      return this instanceof Late;
    };
    super();
    this.later = later;
  }
}

async function chained(o?: { m?: (n: number) => Promise<number> }) {
  return (await o?.m?.(await (async () => 3)())) ?? 'none';
}

async function switching(n: number) {
  const out: string[] = [];
  switch (await (async () => n)()) {
    case await (async () => 1)():
      const shared = async () => `one ${n}`;
      out.push(await shared());
      break;
    case 2:
      out.push(await (async () => 'two')());
  }
  return out.join();
}

function shadow(value = 'outer') {
  const f = async () => {
    const value = 'inner';
    {
      const value = 'block';
      await (async () => log(value))();
    }
    return value;
  };
  return [f, async () => value] as const;
}

async function labels() {
  let n = 0;
  done: {
    await sleep(1);
    if (n === 0) break done;
    n = 100;
  }
  rows: for (let i = 0; ; i++) {
    for (let j = 0; j < 3; j++) {
      if (j === 1) continue rows;
      if (i === 3) break rows;
      n += await (async () => i)();
    }
  }
  return n;
}

const tasks: (() => Promise<string>)[] = [];
for (let i = 0, j = 10; i < 2; i++, j--) {
  if (i >= 0) tasks.push(async () => `${i} ${j}`);
}
let k = 0;
while (k < 2) {
  const own = k++;
  tasks.push(async () => `own ${own}`);
}
do tasks.push(async () => `k ${k}`);
while (k++ < 3);

const asyncIife = async function (this: { a: number }) {
  return this.a;
}.call({ a: 4 });

export async function main() {
  for (const m of made) log(await m.read());
  const late = new Late();
  log(await late.mixed(), await late.later());
  log(await chained(), await chained({}), await chained({ m: async (n) => n }));
  log(await switching(1), await switching(2));
  for (const f of shadow()) log(await f());
  log(await labels());
  for (const task of tasks) log(await task());
  log(await asyncIife);
  const { length } = await Promise_free();
  log(length);
  async function Promise_free(this: void, ...args: unknown[]) {
    return args.concat(await (async (...more: unknown[]) => more)(1, 2));
  }
  const object = {
    get lazy() {
      return async () => this.n;
    },
    n: 6,
    *gen() {
      yield async () => this.n + 1;
    },
  };
  log(await object.lazy());
  for (const f of object.gen()) log(await f());
  const { a = await (async () => 'default')(), ...others } = { b: 1 } as { a?: string; b: number };
  log(a, JSON.stringify(others));
  try {
    await (async ({ x: { y } }: { x: { y: number } }) => y)({} as never);
  } catch (e) {
    log((e as Error).name);
  }
}
