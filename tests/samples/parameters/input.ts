import { log, sleep } from 'leaklab';

let made = 0;
const next = () => ++made;

async function defaults(a: number, b = a + 1, { c, d = b } = { c: next() }) {
  await sleep(1);
  return [a, b, c, d].join();
}

async function rest(first: string, ...[second, ...others]: string[]) {
  await sleep(1);
  return `${first} ${second} ${others.length}`;
}

async function callback(f = async (n: number) => n * 2, m = f(4)) {
  return `${await m} ${f.name}`;
}

async function objectRest({ a, ...more }: { a: number; b: number; c: number }) {
  await sleep(1);
  return `${a} ${JSON.stringify(more)}`;
}

async function holes([, second = 'none']: string[], n = arguments.length) {
  return `${second} ${n}`;
}

export async function main() {
  log(await defaults(1));
  log(await defaults(1, undefined, { c: 9 }));
  log(await defaults(1, 5, { c: 9, d: 3 } as { c: number }), made);
  log(await rest('a', 'b', 'c', 'd'));
  log(await callback());
  log(await objectRest({ a: 1, b: 2, c: 3 }));
  log(await holes(['x']), await holes(['x', 'y'], 4));
  log(defaults.length, rest.length, callback.length, objectRest.length, defaults.name);
}
