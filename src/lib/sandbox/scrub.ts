/**
 * Takes everything out of a worker's realm that is not ECMAScript, or that would make two runs of one
 * program differ: clocks, chance, locale, promises (whose order is the browser's), garbage collection.
 * It runs once, before a learner's code, and after the kernel has kept what it needs for itself.
 *
 * It is the second wall. The first is the frame's content policy, which stops every byte from leaving
 * even if something here is forgotten.
 */

/** Globals that stay. */
const KEPT = [
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp', 'JSON'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Proxy', 'Reflect'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array'],
  ...['Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Float16Array', 'Float32Array', 'Float64Array', 'DisposableStack'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SuppressedError'],
  ...['SyntaxError', 'TypeError', 'URIError'],
];

const CLOCK = 'Time in a run is simulated: use now(), sleep() or after() of "leaklab".';
const TIMER = 'Time in a run is simulated: use sleep(), after() or a ticker of "leaklab".';
const PROMISE = 'A run has no promises, whose order is the browser’s: use go() and channels.';
const CHANCE = 'A run depends on its seed alone: compute such numbers from a counter.';

/** Globals that learners reach for out of habit, and what to use instead. */
const ADVICE: Readonly<Record<string, string>> = {
  Date: CLOCK,
  performance: CLOCK,
  setTimeout: TIMER,
  setInterval: TIMER,
  requestAnimationFrame: 'Frames in a run are simulated: use frame.next() of "leaklab".',
  Promise: PROMISE,
  queueMicrotask: PROMISE,
  crypto: CHANCE,
  console: 'A run has no console: use log() of "leaklab".',
};

/** Frames in a stack trace: below the kernel's own there must be room for the learner's. */
const STACK_FRAMES = 50;

/** Seals the realm in which it runs. Throws if that fails. */
export function scrub(): void {
  neuterFunctionConstructors();
  removeUndetermined();
  lockStackTraces();
  removeGlobals();
  advise();
}

/** A content policy forbids to compile text; without constructors there is a clear error as well. */
function neuterFunctionConstructors(): void {
  const refuse = function Function() {
    throw new TypeError('A run cannot make code from text.');
  };
  const samples = [function () {}, function* () {}, async function () {}, async function* () {}];
  for (const sample of samples) {
    fix(Object.getPrototypeOf(sample) as object, 'constructor', refuse);
  }
}

function removeUndetermined(): void {
  // `import()` makes a promise even where the global is gone.
  remove(Promise.prototype, ['constructor', 'then', 'catch', 'finally']);
  remove(Array, ['fromAsync']);
  remove(Object.prototype, ['toLocaleString']);
  remove(Number.prototype, ['toLocaleString']);
  remove(BigInt.prototype, ['toLocaleString']);
  remove(Array.prototype, ['toLocaleString']);
  remove(Object.getPrototypeOf(Uint8Array.prototype) as object, ['toLocaleString']);
  remove(String.prototype, ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']);
  fix(Math, 'random', () => {
    throw new TypeError(`Math.random is not part of a run. ${CHANCE}`);
  });
}

/** The kernel finds a learner's line in an error's stack: a program must not reshape stacks. */
function lockStackTraces(): void {
  remove(Error, ['captureStackTrace']);
  fix(Error, 'prepareStackTrace', undefined);
  fix(Error, 'stackTraceLimit', STACK_FRAMES);
}

/** Along the prototype chain, where a worker's own abilities are defined. */
function removeGlobals(): void {
  const kept = new Set<PropertyKey>(KEPT);
  let holder = globalThis as object;
  while (holder !== Object.prototype) {
    const next = Object.getPrototypeOf(holder) as object | null;
    for (const key of Reflect.ownKeys(holder)) {
      const stays = holder === globalThis && kept.has(key);
      if (!stays && !Reflect.deleteProperty(holder, key)) disarm(holder, key);
    }
    if (next === null) break;
    holder = next;
  }
}

/** What cannot be deleted must be a mere value, such as a number that a standard fixed for ever. */
function disarm(holder: object, key: PropertyKey): void {
  const property = Reflect.getOwnPropertyDescriptor(holder, key);
  const value: unknown = property?.value;
  const isMere = property?.get === undefined && typeof value !== 'object' && !isFunction(value);
  if (isMere || value === null) return;
  if (property?.writable === true && Reflect.set(holder, key, undefined)) return;
  throw new Error(`The sandbox could not take ${String(key)} away, so it runs nothing.`);
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

function advise(): void {
  for (const [name, advice] of Object.entries(ADVICE)) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new ReferenceError(`${name} is not part of a run. ${advice}`);
      },
    });
  }
}

function remove(holder: object, keys: readonly PropertyKey[]): void {
  for (const key of keys) Reflect.deleteProperty(holder, key);
}

/** Gives a property a value for good. */
function fix(holder: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: false, configurable: false });
}
