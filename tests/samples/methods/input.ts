import { log, sleep } from 'leaklab';

const key = 'computed';

class Base {
  name = 'base';
  async greet(who: string) {
    await sleep(1);
    return `${this.name} greets ${who}`;
  }
  static async make() {
    await sleep(1);
    return new this();
  }
  get tag() {
    return `<${this.name}>`;
  }
  set tag(value: string) {
    this.name = value;
  }
}

class Derived extends Base {
  #secret = 1;
  static #made = 0;
  static total = 0;
  static {
    for (let i = 0; i < 3; i++) Derived.total += i;
  }
  constructor() {
    super();
    this.name = 'derived';
  }
  override async greet(who: string) {
    const text = await super.greet(who);
    const again = async () => `${await super.greet('again')} ${super.tag}`;
    return `${text} (${await this.#count()}) ${await again()}`;
  }
  async #count() {
    await sleep(1);
    return ++this.#secret;
  }
  static override async make() {
    Derived.#made++;
    const one = await super.make();
    log('made', Derived.#made, one instanceof Derived);
    return one;
  }
  async rename() {
    super.tag = 'renamed';
    super.tag += '!';
    ({ x: super.tag } = { x: `${super.tag}?` });
    return this.name;
  }
  async [key]() {
    return await this.#count();
  }
  static async has(value: object) {
    return #secret in value;
  }
  async args(..._given: unknown[]) {
    // eslint-disable-next-line prefer-rest-params
    return arguments.length;
  }
}

const named = class Self {
  async me() {
    await sleep(1);
    return Self.name;
  }
};

const object = {
  value: 3,
  async get() {
    await sleep(1);
    return this.value;
  },
  async 'quoted name'() {
    return 'quoted';
  },
  __proto__: {
    async base() {
      return 'proto';
    },
  },
  async base(): Promise<string> {
    return `${(await super.base()) as string} and own`;
  },
};

export async function main() {
  const derived = (await Derived.make()) as Derived;
  log(await derived.greet('you'));
  log(await derived.computed());
  log(await derived.rename());
  log(await derived.args(1, undefined));
  log(await Derived.has(derived), await Derived.has({}));
  log(Derived.total, derived.tag);
  log(await new named().me());
  log(await object.get(), await object['quoted name'](), await object.base());
  log(derived.greet.name, derived.greet.length, Derived.prototype.computed.name);
  const { get } = object;
  log(await get.call({ value: 9 }));
}
