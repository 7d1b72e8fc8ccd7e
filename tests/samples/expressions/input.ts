import { log, sleep } from 'leaklab';

async function value<T>(v: T) {
  await sleep(1);
  log('value', v);
  return v;
}

function tag(strings: TemplateStringsArray, ...values: unknown[]) {
  return strings.raw.join('|') + values.join();
}

enum Color {
  red,
  green = 'g',
}

namespace Space {
  export const inside = 'inside';
}

export async function main() {
  const none = undefined as { f: () => number } | undefined;
  log((await value(1)) + (await value(2)) * (await value(3)));
  log(await value(none?.f()), none?.f() ?? (await value('fallback')));
  log(tag`a${await value('x')}\n${2}b`);
  const list = [await value(1), ...(await value([2, 3]))];
  const object = { a: await value('a'), [await value('k')]: 1, ...(await value({ z: 1 })) };
  log(JSON.stringify(list), JSON.stringify(object));
  let [p, q = await value('q')] = ['p'];
  [p, q] = [q, p];
  log(p, q, (await value(0)) || (await value('or')), (await value(0)) && 'never');
  const counts: Record<string, number> = {};
  counts['a'] ??= await value(5);
  counts['a'] += await value(1);
  log(counts['a'], typeof (await value(1)), -(await value(1)), !(await value(1)));
  log((await value(true)) ? await value('yes') : await value('no'));
  log(Color.red, Color.green, Space.inside, 2 ** (await value(3)));
  log(`${await value('template')}`, (await value([4]))[0], await await value('twice'));
  let n = 3;
  do {
    n -= await value(1);
  } while (n > (await value(1)));
  for (const k in { a: 1, b: 2 }) log(k);
  log((await value(1), await value(2)));
  log(new (await value(Array))(3).length, n);
}
