import { describe, expect, it } from 'vitest';
import { compileToInspect, inspect, type UnreachableOptions } from './support/unreachable';

const HEAD = `import { after, afterFunc, background, chan, cond, defer, errGroup, frame, go, gosched, log, minute,
  millisecond, mutex, nilChan, once, owner, pool, rwMutex, second, select, sleep, ticker, timer, waitGroup, withCancel,
  withTimeout, withValue, contextAfterFunc, type Chan, type Context, type Mutex } from "leaklab"; `;

/** `waiter` waits for ever on what it is given; nobody wakes it by what follows. */
const WAITER = `
async function waiter(ch: Chan<number>) { await ch.recv(); }
async function idle() { await sleep(minute); }
`;

/** The functions of the tasks that nobody can wake, and why they wait, after some frames. */
function leaked(text: string, options: UnreachableOptions = {}): string[] {
  const program = compileToInspect('p.ts', HEAD.replaceAll('\n', ' ') + WAITER + text);
  const { unreachable, end } = inspect(program, { procs: 1, ...options });
  const fault = end?.fault;
  if (fault && fault.code !== 'deadlock') throw new Error(fault.message);
  return unreachable.map((task) => `${task.functions.at(-1)} [${task.reason}]`).sort();
}

/** The same of a `main` with this body, after which it sleeps. */
const inMain = (body: string, options?: UnreachableOptions): string[] =>
  leaked(`export async function main() { ${body}\n await sleep(minute); }`, options);

const WAITS = 'waiter [chan receive]';

describe('what waits for ever by itself', () => {
  it.each([
    ['await nilChan<number>().recv();', 'main.func1 [chan receive (nil chan)]'],
    ['await nilChan<number>().send(1);', 'main.func1 [chan send (nil chan)]'],
    ['await select({});', 'main.func1 [select (no cases)]'],
    [
      'await select({ a: nilChan<number>().recv(), b: nilChan<number>().recv() });',
      'main.func1 [select]',
    ],
  ])('%s', (statement, found) => {
    expect(inMain(`go(async () => { ${statement} });`)).toEqual([found]);
  });

  it('on a nil channel that others hold as well', () => {
    const text = `const never = nilChan<number>(); go(waiter, never);
      await sleep(minute); await never.send(1);`;
    expect(inMain(text)).toEqual(['waiter [chan receive (nil chan)]']);
  });
});

describe('a receiver on a channel', () => {
  it('that a function made which has returned', () => {
    const text = `async function start() { const ch = chan<number>(); go(waiter, ch); await gosched(); }`;
    expect(leaked(`${text} export async function main() { await start(); await idle(); }`)).toEqual(
      [WAITS],
    );
  });

  it('in a local that a sleeping task still needs is not lost', () => {
    expect(inMain(`const ch = chan<number>(); go(waiter, ch); await idle(); ch.close();`)).toEqual(
      [],
    );
  });

  it('in a local that is dead', () => {
    expect(inMain(`const ch = chan<number>(); go(waiter, ch); ch.length;`)).toEqual([WAITS]);
  });

  it('in a local that gets another value before it is read', () => {
    const text = `let ch = chan<number>(); go(waiter, ch); await sleep(minute); ch = chan(); ch.close();`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('in a variable of the module is not lost', () => {
    const text = `let ch: Chan<number>; export async function main() { ch = chan(); go(waiter, ch); await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });

  it('in a Map of the module is not lost, until it is taken out', () => {
    const text = `const rooms = new Map<string, { in: Chan<number> }>(); export async function main() {
      rooms.set('a', { in: chan() }); rooms.set('b', { in: chan() });
      for (const { in: ch } of rooms.values()) go(waiter, ch);
      rooms.delete('a'); await idle(); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('in a parameter that is used later is not lost; in one that is not, it is', () => {
    const text = `async function later(a: Chan<number>, b: Chan<number>) { await sleep(minute); a.close(); }
      export async function main() { const [a, b] = [chan<number>(), chan<number>()];
      go(waiter, a); go(waiter, b); await later(a, b); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('that a caller needs when its callee returns is not lost', () => {
    expect(inMain(`const ch = chan<number>(); go(waiter, ch); await idle(); ch.close();`)).toEqual(
      [],
    );
  });

  it('that a task which has not run yet will be given is not lost', () => {
    const text = `async function close(ch: Chan<number>) { ch.close(); }
      async function start() { const ch = chan<number>(); go(waiter, ch); await gosched(); go(close, ch); }
      export async function main() { await start(); await work2(); }
      async function work2() { await frame.next(); }`;
    expect(leaked(text, { frames: 1 })).toEqual([]);
  });

  it('that is one of several in an array under a for…of is not lost', () => {
    const text = `const all = [chan<number>(), chan<number>()]; for (const ch of all) go(waiter, ch);
      for (const ch of all) { await sleep(minute); ch.close(); }`;
    expect(inMain(text)).toEqual([]);
  });

  it('that is under a for…of without a name is not lost', () => {
    const text = `const a = chan<number>(); go(waiter, a);
      for (const ch of [a]) { await sleep(minute); ch.close(); }`;
    expect(inMain(text)).toEqual([]);
  });

  it('that an expression has evaluated and not yet used is not lost', () => {
    const text = `function made() { const ch = chan<number>(); go(waiter, ch); return ch; }
      const slow = async () => { await sleep(minute); return 1; };
      function use(ch: Chan<number>, n: number) { ch.close(); }
      export async function main() { use(made(), await slow()); await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });
});

describe('loops and branches', () => {
  it('a channel that the next turn reads is live; one that each turn makes anew is not', () => {
    const text = `const old = chan<number>(); go(waiter, old);
      for (;;) { const fresh = chan<number>(); go(waiter, fresh); await sleep(minute); old.length; }`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('what the other branch needs is not live', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      if (ch.length === 0) { await sleep(minute); } else { ch.close(); }`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('what stands after break is live before it', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      outer: for (;;) { for (;;) { await sleep(minute); break outer; } } ch.close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('what a continue skips is not', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      for (let i = 0; i < 3; i++) { if (i < 9) { await sleep(minute); break; } ch.close(); }`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('a switch falls through', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      switch (ch.length) { case 0: await sleep(minute); case 1: ch.close(); }`;
    expect(inMain(text)).toEqual([]);
  });

  it('what catch or finally needs is live in try', () => {
    const text = (end: string) => `const ch = chan<number>(); go(waiter, ch);
      try { await sleep(minute); } ${end}`;
    expect(inMain(text('catch { ch.close(); }'))).toEqual([]);
    expect(inMain(text('finally { ch.close(); }'))).toEqual([]);
    expect(inMain(text('finally { log("over"); }'))).toEqual([WAITS]);
  });

  it('a return goes through finally, and no further', () => {
    const text = `async function f() { const [a, b] = [chan<number>(), chan<number>()]; go(waiter, a); go(waiter, b);
      try { await sleep(minute); return; } finally { a.close(); } b.close(); }
      export async function main() { await f(); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('a variable that another of the same name hides is live all the same', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      { const ch = 1; await sleep(minute); log(ch); } ch.close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('a variable that has no value yet harms nothing', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      const close = () => { later.close(); }; await sleep(minute); const later = ch; close();`;
    expect(inMain(text)).toEqual([]);
  });
});

describe('closures', () => {
  it('hold what they capture', () => {
    const text = `const ch = chan<number>(); go(waiter, ch); const close = () => ch.close();
      await sleep(minute); close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('hold it no longer than somebody holds them', () => {
    const text = `const ch = chan<number>(); go(waiter, ch); const close = () => ch.close(); close.length;`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('hold a variable, not the value that it had', () => {
    const text = `let ch = chan<number>(); go(waiter, ch); const close = () => ch.close(); ch = chan();
      await sleep(minute); close();`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('of a loop’s turns each hold their own', () => {
    const text = `const all: (() => void)[] = [];
      for (let i = 0; i < 3; i++) { const ch = chan<number>(); go(waiter, ch); if (i > 0) all.push(() => ch.close()); }
      await sleep(minute); for (const close of all) close();`;
    expect(inMain(text)).toEqual([WAITS]);
  });

  it('are held by timers and by deferred calls', () => {
    const text = (how: string) => `const ch = chan<number>(); go(waiter, ch); ${how}`;
    expect(inMain(text('afterFunc(minute, () => ch.close());'))).toEqual([]);
    expect(inMain(text('afterFunc(minute, () => ch.close()).stop();'))).toEqual([WAITS]);
    expect(inMain(text('defer(() => ch.close());'))).toEqual([]);
  });

  it('that are bound hold what they are bound to', () => {
    const text = `class Room { ch = chan<number>(); stop() { this.ch.close(); } }
      const room = new Room(); go(waiter, room.ch); const stop = room.stop.bind(room);
      await sleep(minute); stop();`;
    expect(inMain(text)).toEqual([]);
  });

  it('that a function declares below its use are held', () => {
    const text = `const ch = chan<number>(); go(waiter, ch); await sleep(minute); stop();
      function stop() { inner(); } function inner() { ch.close(); }`;
    expect(inMain(text)).toEqual([]);
  });

  it('of a task that runs hold for it what it will read, and no more', () => {
    const text = `const [a, b] = [chan<number>(), chan<number>()]; go(waiter, a); go(waiter, b);
      go(async () => { b.length; await sleep(minute); a.close(); });`;
    expect(inMain(text)).toEqual([WAITS]);
  });
});

describe('objects', () => {
  it('hold what their fields hold, private ones too, and getters are not called', () => {
    const text = `class Room { #in = chan<number>(); out = chan<number>(); static shared = chan<number>();
        get trap(): number { throw new Error('called'); }
        start() { go(waiter, this.#in); go(waiter, this.out); go(waiter, Room.shared); } close() { this.#in.close(); } }
      export async function main() { const room = new Room(); room.start(); await idle(); room.close(); }`;
    expect(leaked(text)).toEqual([]);
  });

  it('that nobody holds lose their private fields', () => {
    const text = `class Room { #in = chan<number>(); start() { go(waiter, this.#in); } }
      export async function main() { new Room().start(); await idle(); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('of a class that captures something hold that', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      class Closer { close() { ch.close(); } } const closer = new Closer(); await sleep(minute); closer.close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('with methods hold what those capture', () => {
    const text = `const ch = chan<number>(); go(waiter, ch);
      const closer = { close() { ch.close(); } }; await sleep(minute); closer.close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('in sets, weak maps and behind proxies are found', () => {
    const text = `const key = {}; const [a, b, c] = [chan<number>(), chan<number>(), chan<number>()];
      for (const ch of [a, b, c]) go(waiter, ch);
      const set = new Set([a]); const weak = new WeakMap([[key, b]]);
      const proxy = new Proxy({ c }, { get() { throw new Error('called'); }, ownKeys() { throw new Error('called'); } });
      await sleep(minute); log(set.size, weak.get(key), proxy);`;
    expect(inMain(text)).toEqual([]);
  });
});

describe('tasks that could wake each other', () => {
  it('are all lost if nobody else can', () => {
    const text = `async function link(from: Chan<number>, to: Chan<number>) { await from.recv(); await to.send(1); }
      const [a, b, c] = [chan<number>(), chan<number>(), chan<number>()];
      go(link, a, b); go(link, b, c); go(link, c, a);`;
    expect(inMain(text)).toEqual(Array(3).fill('main.func1 [chan receive]'));
  });

  it('are all kept by one that can be woken', () => {
    const text = `async function link(from: Chan<number>, to: Chan<number>) { await from.recv(); await to.send(1); }
      const [a, b, c] = [chan<number>(), chan<number>(), chan<number>()];
      go(link, a, b); go(link, b, c); go(link, c, a); await sleep(minute); a.close();`;
    expect(inMain(text)).toEqual([]);
  });

  it('select with one case that somebody can serve', () => {
    const text = `const [a, b] = [chan<number>(), chan<number>()];
      go(async () => { const got = await select({ a: a.recv(), b: b.recv() }); log(got.case); });`;
    expect(inMain(`${text} await sleep(minute); a.close();`)).toEqual([]);
    expect(inMain(text)).toEqual(['main.func1 [select]']);
  });

  it('a sender is lost; what it brings is its own', () => {
    const text = `const inner = chan<number>(); go(waiter, inner); const outer = chan<Chan<number>>();
      go(async () => { await outer.send(inner); });`;
    expect(inMain(text)).toEqual(['main.func1 [chan send]', WAITS]);
    expect(inMain(`${text} await sleep(minute); await outer.recv();`)).toEqual([]);
    // Whoever has the channel has nothing yet of what a sender brings; but the sender can be woken.
    expect(inMain(`${text} await sleep(minute); outer.length;`)).toEqual([]);
  });

  it('what a buffer holds is reachable through its channel', () => {
    const text = `const inner = chan<number>(); go(waiter, inner); const outer = chan<Chan<number>>(1);
      outer.trySend(inner);`;
    expect(inMain(text)).toEqual([WAITS]);
    expect(inMain(`${text} await sleep(minute); outer.tryRecv();`)).toEqual([]);
  });

  it('main is a task as others are', () => {
    const text = `export async function main() { go(idle); await chan<number>().recv(); }`;
    expect(leaked(text)).toEqual(['main [chan receive]']);
  });

  it('for await holds its channel', () => {
    const text = `const ch = chan<number>(1); go(async () => { for await (const v of ch) { await sleep(minute); log(v); } });
      go(async () => { await ch.send(1); await ch.send(2); await ch.send(3); });`;
    expect(inMain(text)).toEqual([]);
  });

  it('for await that is over does not hold it any more', () => {
    const text = `for (let i = 0; i < 2; i++) { const ch = chan<number>(1); await ch.send(1);
      for await (const v of ch) { log(v); break; } go(waiter, ch); await sleep(minute); }`;
    expect(inMain(text)).toEqual([WAITS]);
  });
});

describe('time and contexts', () => {
  it('a timer that will fire holds its channel', () => {
    expect(inMain('go(waiter, after(minute));')).toEqual([]);
    expect(inMain('go(waiter, ticker(second).c);')).toEqual([]);
    expect(inMain('const t = ticker(second); go(waiter, t.c); await gosched(); t.stop();')).toEqual(
      [WAITS],
    );
    expect(
      inMain(
        'const t = timer(second); go(waiter, t.c); t.stop(); await sleep(minute); t.reset(1);',
      ),
    ).toEqual([]);
  });

  const DONE = `async function done(ctx: Context) { await ctx.done.recv(); }`;
  const WAITS_DONE = 'done [chan receive]';

  it('whoever can cancel, now or later, holds a context', () => {
    const text = (end: string) =>
      leaked(
        `${DONE} export async function main() { const [ctx, cancel] = withCancel(background()); go(done, ctx); ${end} await idle(); }`,
      );
    expect(text('')).toEqual([WAITS_DONE]);
    expect(text('await sleep(minute); cancel();')).toEqual([]);
    expect(text('defer(cancel);')).toEqual([]);
  });

  it('a deadline holds it', () => {
    const text = `${DONE} export async function main() { const [ctx] = withTimeout(background(), minute); go(done, ctx); await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });

  it('a parent leads to its children, and a child to its parent', () => {
    const text = (end: string) =>
      leaked(`${DONE} export async function main() { const [parent, stop] = withCancel(background());
        const [child, cancel] = withCancel(withValue(parent, 'k', 1)); go(done, child); go(done, parent); await gosched(); ${end} await idle(); }`);
    expect(text('')).toEqual([WAITS_DONE, WAITS_DONE]);
    expect(text('await sleep(minute); stop();')).toEqual([]);
    expect(text('await sleep(minute); cancel();')).toEqual([]);
  });

  it('the background leads to nobody', () => {
    const text = `${DONE} const root = background(); export async function main() { const [ctx] = withCancel(root); go(done, ctx); await idle(); }`;
    expect(leaked(text)).toEqual([WAITS_DONE]);
  });

  it('a value in a context is reachable through it', () => {
    const text = `const ch = chan<number>(); go(waiter, ch); const ctx = withValue(background(), 'ch', ch);
      await sleep(minute); log(ctx.value('ch'));`;
    expect(inMain(text)).toEqual([]);
  });

  it('a function that runs when a context ends is held by it', () => {
    const text = (
      end: string,
    ) => `const [ctx, cancel] = withCancel(background()); const ch = chan<number>();
      go(waiter, ch); const stop = contextAfterFunc(ctx, () => ch.close()); ${end} await sleep(minute); cancel();`;
    expect(inMain(text(''))).toEqual([]);
    expect(inMain(text('stop();'))).toEqual([WAITS]);
  });
});

describe('locks and the like', () => {
  it.each([
    ['const mu = mutex(); await mu.lock(); await mu.lock();', 'sync.Mutex.Lock'],
    ['const mu = rwMutex(); await mu.lock(); await mu.rLock();', 'sync.RWMutex.RLock'],
    ['const wg = waitGroup(); wg.add(1); await wg.wait();', 'sync.WaitGroup.Wait'],
    ['const c = cond(mutex()); await c.l.lock(); await c.wait();', 'sync.Cond.Wait'],
  ])('that nobody else has: %s', (statements, reason) => {
    expect(inMain(`go(async () => { ${statements} });`)).toEqual([`main.func1 [${reason}]`]);
  });

  it('that somebody will unlock are waited for in hope', () => {
    const text = `const mu = mutex(); await mu.lock(); go(async () => { await mu.lock(); }); await sleep(minute); mu.unlock();`;
    expect(inMain(text)).toEqual([]);
  });

  it('a task of a wait group holds the group, and is lost with it', () => {
    const text = (body: string) => `const wg = waitGroup(); const ch = chan<number>();
      wg.go(async () => { ${body} }); go(async () => { await wg.wait(); });`;
    expect(inMain(text('await sleep(minute);'))).toEqual([]);
    expect(inMain(text('await ch.recv();'))).toEqual([
      'main.func1 [chan receive]',
      'main.func2 [sync.WaitGroup.Wait]',
    ]);
  });

  it('a task of an error group holds the group', () => {
    const text = `const [group] = errGroup(); await group.go(async () => { await sleep(minute); });
      go(async () => { await group.wait(); });`;
    expect(inMain(text)).toEqual([]);
  });

  it('whoever can signal holds a condition; a pool holds what it has', () => {
    const text = `const c = cond(mutex()); const p = pool({ new: () => chan<number>() });
      go(async () => { await c.l.lock(); await c.wait(); c.l.unlock(); }); const ch = p.get(); go(waiter, ch); p.put(ch);
      await sleep(minute); c.signal(); p.get();`;
    expect(inMain(text)).toEqual([]);
  });

  it('once holds its lock while another task does it', () => {
    const text = `const o = once(); go(async () => { await o.do(async () => { await sleep(minute); }); });
      go(async () => { await gosched(); await o.do(async () => {}); });`;
    expect(inMain(text)).toEqual([]);
  });

  it('an owner holds nobody', () => {
    const text = `const room = owner('room'); room.go(waiter, chan<number>()); await sleep(minute); room.end();`;
    expect(inMain(text)).toEqual([WAITS]);
  });
});

describe('generators', () => {
  it('hold what they will need', () => {
    const text = `function* closers(ch: Chan<number>, other: Chan<number>) { yield other.length; ch.close(); }
      export async function main() { const [a, b] = [chan<number>(), chan<number>()]; go(waiter, a); go(waiter, b);
        for (const n of closers(a, b)) { await sleep(minute); log(n); } await idle(); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('that have not begun hold what they were given; that have ended hold nothing', () => {
    const text = (drain: string) => `function* one(ch: Chan<number>) { yield ch; }
      export async function main() { const ch = chan<number>(); go(waiter, ch); const it = one(ch); ${drain}
        await sleep(minute); it.next(); }`;
    expect(leaked(text(''))).toEqual([]);
    expect(leaked(text('for (const _ of it) {}'))).toEqual([WAITS]);
  });

  it('that are asynchronous hold what they will need, also while they wait', () => {
    const text = `async function* closers(ch: Chan<number>, other: Chan<number>) { yield other.length; await sleep(minute); ch.close(); }
      export async function main() { const [a, b] = [chan<number>(), chan<number>()]; go(waiter, a); go(waiter, b);
        for await (const n of closers(a, b)) { log(n); } await idle(); }`;
    expect(leaked(text)).toEqual([WAITS]);
  });

  it('that pass on hold what they go through', () => {
    const text = `function* inner(ch: Chan<number>) { yield 1; ch.close(); } function* outer(ch: Chan<number>) { yield* inner(ch); }
      export async function main() { const ch = chan<number>(); go(waiter, ch);
        for (const n of outer(ch)) { await sleep(minute); log(n); } await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });

  it('as methods hold their object', () => {
    const text = `class Rooms { all = [chan<number>()]; *[Symbol.iterator]() { for (const ch of this.all) { yield ch.length; ch.close(); } } }
      export async function main() { const rooms = new Rooms(); go(waiter, rooms.all[0]);
        for (const n of rooms) { await sleep(minute); log(n); } await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });

  it('await using holds its resource', () => {
    const text = `class Room { ch = chan<number>(); async [Symbol.asyncDispose]() { this.ch.close(); } }
      export async function main() { { await using room = new Room(); go(waiter, room.ch); await sleep(minute); } await idle(); }`;
    expect(leaked(text)).toEqual([]);
  });
});

it('says where, since when and why', () => {
  const program = compileToInspect(
    'p.ts',
    `import { chan, frame, go, type Chan } from "leaklab";
async function inner(ch: Chan<number>) {
  await ch.recv();
}
async function outer(ch: Chan<number>) {
  await inner(ch);
}
export async function main() {
  for (let i = 0; ; i++) {
    await frame.next();
    if (i === 3) go(outer, chan<number>());
  }
}`,
  );
  const [found] = inspect(program, { frames: 10 }).unreachable;
  expect(found).toMatchObject({
    entry: 'outer',
    fn: 'inner',
    functions: ['inner', 'outer'],
    line: 3,
    reason: 'chan receive',
    since: 5,
    evidence: { kind: 'unreachable', objects: [1] },
  });
});

it('goes on as if nobody had asked', () => {
  const text = `const ch = chan<number>(); go(waiter, ch); await frame.next(); await frame.next(); ch.close();`;
  expect(inMain(text, { frames: 1 })).toEqual([]);
});
