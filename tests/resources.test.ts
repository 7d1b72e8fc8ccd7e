import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZERO_COSTS } from '../src/lib/engine';
import {
  CloseReason,
  EventKind,
  ResourceKind,
  resourceKind,
  type TraceEvent,
  type TraceState,
} from '../src/lib/trace';
import { linesOf, runText, type TextRun } from './support/run-text';

const FREE = { costs: ZERO_COSTS };

const of = (run: TextRun, kind: EventKind): TraceEvent[] =>
  run.events().filter((event) => event.kind === kind);

const reasons = (run: TextRun): number[] =>
  of(run, EventKind.resourceClose).map(({ b }) => b >>> 16);

const connections = (state: TraceState): number[] => [
  state.resources.open[ResourceKind.connection],
  state.resources.idle[ResourceKind.connection],
];

describe('a connection', () => {
  const PONG = '{ answer: (ping: number) => ({ after: 20 * millisecond, value: ping + 1 }) }';

  it('gives what the other end answers, after its time', () => {
    const body = `const c = connection<number, number>(${PONG});
      await c.write(1);
      const [value, err] = await c.read();
      log(value, err, now() / millisecond);`;
    expect(linesOf(body, FREE)).toEqual(['2 null 20']);
  });

  it('keeps what has come until it is read, and says EOF behind that', () => {
    const body = `const c = connection<string>();
      c.deliver("a"); c.deliver("b"); c.hangUp(); c.deliver("late");
      for (let i = 0; i < 3; i++) { const [value, err] = await c.read(); log(value, err?.message); }`;
    expect(linesOf(body, FREE)).toEqual(['a undefined', 'b undefined', 'undefined EOF']);
  });

  it('fails reads that wait past the deadline, and those that come after it, data or not', () => {
    const body = `const c = connection<string>();
      c.setReadDeadline(now() + 50 * millisecond);
      const first = await c.read(); log(first[1]?.message, now() / millisecond);
      c.deliver("x");
      log((await c.read())[1]?.message);
      c.setReadDeadline(now() + second);
      log((await c.read())[0]);`;
    expect(linesOf(body, FREE)).toEqual(['i/o timeout 50', 'i/o timeout', 'x']);
  });

  it('takes a deadline that is set or moved while a read waits', () => {
    const body = `const c = connection<string>();
      c.setReadDeadline(second);
      go(async () => { await sleep(10 * millisecond); c.setReadDeadline(now() + 5 * millisecond); });
      log((await c.read())[1]?.message, now() / millisecond);`;
    expect(linesOf(body, FREE)).toEqual(['i/o timeout 15']);
  });

  it('that is closed fails those that wait and those that come', () => {
    const body = `const c = connection<string>();
      go(async () => { await sleep(millisecond); c.close(); });
      log((await c.read())[1]?.message);
      log((await c.write("x"))?.message, c.isOpen);`;
    const text = 'use of closed network connection';
    expect(linesOf(body, FREE)).toEqual([text, `${text} false`]);
  });

  it('whose other end vanishes waits in IO wait, for ever without keep-alive', () => {
    const program = (keepAlive: string): string => `export async function main() {
      const c = connection<string>({ keepAlive: ${keepAlive} });
      go(async () => { const [, err] = await c.read(); log(err?.message, now() / second); });
      c.vanish(); c.deliver("unheard"); log((await c.write("x")) === null);
      await sleep(400 * second);
    }`;
    const run = runText(program('0'), { ...FREE, frames: 30_000 });
    expect(run.lines).toEqual(['true']);
    const found = runText(program('30 * second'), { ...FREE, frames: 30_000 });
    // The first probe after 30 s, and nine more.
    expect(found.lines).toEqual(['true', 'connection timed out 300']);
  });
});

describe('a transport', () => {
  const server = 'answer: () => ({ after: millisecond, value: "ok" })';

  it('connects, keeps two idle connections a host, and takes the one used last', () => {
    const run = runText(
      `export async function main() {
        const t = httpTransport<string>({ ${server} });
        const all = [];
        for (let i = 0; i < 3; i++) all.push(await t.connect("a"));
        for (const c of all) c.release();
        log(t.dialed, t.idle, t.open, now() / millisecond);
        const again = await t.connect("a");
        log(again === all[1], t.reused, t.idle);
        const other = await t.connect("b");
        log(t.dialed, other.name);
      }`,
      FREE,
    );
    expect(run.lines).toEqual(['3 2 2 3', 'true 1 1', '4 b']);
    expect(reasons(run)).toEqual([CloseReason.poolFull]);
    expect(connections(run.state(Infinity))).toEqual([3, 1]);
  });

  it('closes idle connections after the idle timeout, and only then', () => {
    const run = runText(
      `export async function main() {
        const t = httpTransport<string>({ idleTimeout: 90 * second });
        const c = await t.connect("a");
        c.release();
        await sleep(89 * second); log(t.idle);
        (await t.connect("a")).release();
        await sleep(89 * second); log(t.idle, t.dialed);
        await sleep(2 * second); log(t.idle, t.open);
      }`,
      { ...FREE, frames: 20_000 },
    );
    expect(run.lines).toEqual(['1', '1 1', '0 0']);
    expect(reasons(run)).toEqual([CloseReason.idleTimeout]);
  });

  it('lets callers wait where there may be no more, and serves them in turn', () => {
    const body = `const t = httpTransport<string>({ maxPerHost: 1 });
      const c = await t.connect("a");
      for (let i = 0; i < 2; i++) go(async () => { const d = await t.connect("a"); log(i, d === c); d.close(); });
      await sleep(millisecond); log(t.open);
      c.release();
      await sleep(10 * millisecond); log(t.open, t.dialed);`;
    const lines = linesOf(body, { ...FREE, procs: 1 });
    expect(lines).toEqual(['1', '1 true', '0 false', '0 2']);
  });

  it('without reuse closes each, and closes idle ones when told', () => {
    const body = `const t = httpTransport<string>({ reuse: false });
      (await t.connect("a")).release(); log(t.idle, t.open);
      const u = httpTransport<string>();
      (await u.connect("a")).release(); log(u.idle); u.closeIdle(); log(u.idle, u.open);`;
    expect(linesOf(body, FREE)).toEqual(['0 0', '1', '0 0']);
  });

  it('never counts below nothing, nor keeps more than it may', () => {
    const step = fc.constantFrom('connect', 'release', 'close', 'release twice');
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.integer({ min: 0, max: 3 }),
        (steps, max) => {
          const acts = steps.map((what) => {
            if (what === 'connect') return 'used.push(await t.connect("a"));';
            if (what === 'close') return 'used.shift()?.close();';
            return `{ const c = used.shift(); c?.release(); ${what === 'release' ? '' : 'if (c && !c.isOpen) c.release();'} }`;
          });
          const run = runText(
            `export async function main() {
            const t = httpTransport<string>({ maxIdlePerHost: ${max} });
            const used: Awaited<ReturnType<typeof t.connect>>[] = [];
            ${acts.join('\n')}
            log(t.open, t.idle, used.length);
          }`,
            { ...FREE, frames: 100 },
          );
          const [open, idle, used] = run.lines[0].split(' ').map(Number);
          expect(open).toBe(idle + used);
          expect(idle).toBeLessThanOrEqual(max);
          expect(connections(run.state(Infinity))).toEqual([open, idle]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a file', () => {
  it('holds what was written once that is done', () => {
    const body = `const d = disk({ writeTime: 3 * millisecond, byteTime: 0 });
      const f = d.open("save"); go(async () => { await f.write("new"); });
      await sleep(2 * millisecond); log(d.text("save"));
      await sleep(2 * millisecond); log(d.text("save"));
      log(f.close(), (await f.write("x"))?.message, f.close()?.message);`;
    expect(linesOf(body, FREE)).toEqual([
      'null',
      'new',
      'null write save: file already closed close save: file already closed',
    ]);
  });
});

describe('the heap', () => {
  it('keeps what is not released, and frees the rest at a collection', () => {
    const body = `const kept = heap.alloc(3_000_000); const gone = heap.alloc(2_000_000, "gone");
      gone.release(); gone.release();
      await heap.gc();
      const { heapAlloc, nextGC, numGC } = heap.stats();
      log(heapAlloc > 3_000_000 && heapAlloc < 3_010_000, nextGC > 6_000_000, numGC);
      kept.release(); await heap.gc(); log(heap.stats().heapAlloc < 10_000);`;
    // The second object reached the goal: a collection of its own.
    expect(linesOf(body)).toEqual(['true true 2', 'true']);
  });

  it.each(['-1', '1.5', 'NaN', '2 ** 60'])('takes no %s bytes', (bytes) => {
    const run = runText(`export async function main() { heap.alloc(${bytes}); }`);
    expect(run.end?.fault?.message).toContain('heap.alloc: size out of range');
    expect(of(run, EventKind.resourceOpen)).toEqual([]);
  });
});

describe('a cache', () => {
  it('makes room by what was used least recently', () => {
    const body = `const c = cache<string, number>({ maxEntries: 2, entryBytes: 100 });
      c.set("a", 1); c.set("b", 2); log(c.get("a")); c.set("c", 3);
      log(c.get("b"), c.get("a"), c.get("c"), c.size, c.bytes, c.evicted, c.hits, c.misses);`;
    expect(linesOf(body)).toEqual(['1', 'undefined 1 3 2 200 1 3 1']);
  });

  it('forgets what is too old', () => {
    const body = `const c = cache<string, number>({ ttl: 10 * minute });
      c.set("a", 1); await sleep(9 * minute); log(c.get("a"));
      await sleep(2 * minute); log(c.get("a"), c.size);`;
    expect(linesOf(body, { ...FREE, frames: 50_000 })).toEqual(['1', 'undefined 0']);
  });

  it('is as large as what is in it, whatever is done', () => {
    const act = fc.tuple(fc.constantFrom('set', 'get', 'delete', 'clear'), fc.nat(9));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (acts, max) => {
        const lines = acts.map(([what, key]) =>
          what === 'set'
            ? `c.set(${key}, 1);`
            : what === 'clear'
              ? 'c.clear();'
              : `c.${what}(${key});`,
        );
        const [line] = linesOf(`const before = heap.stats().heapAlloc;
          const c = cache<number, number>({ maxEntries: ${max}, entryBytes: 4_096 });
          ${lines.join(' ')}
          log(c.size <= ${max} && c.bytes === c.size * 4_096);
          await heap.gc(); const full = heap.stats().heapAlloc; const size = c.size;
          c.release(); await heap.gc();
          log(full - heap.stats().heapAlloc === size * 4_096, before);`);
        expect(line).toBe('true');
      }),
      { numRuns: 25 },
    );
  });
});

describe('an owner', () => {
  it('owns timers, connections, files, caches and heap; they outlive its end', () => {
    const run = runText(
      `export async function main() {
        const room = owner("room 7");
        const tick = room.own(ticker(second));
        const once = room.own(timer(20 * millisecond));
        room.own(connection()); const f = room.own(disk().open("log")); room.own(heap.alloc(64)); room.own(cache());
        room.end();
        await once.c.recv();
        tick.stop(); tick.reset(second); f.close();
      }`,
    );
    const owned = of(run, EventKind.resourceOwn);
    const kinds = of(run, EventKind.resourceOpen).map(({ a }) => resourceKind(a));
    expect(new Set(kinds)).toEqual(new Set(Object.values(ResourceKind)));
    expect(new Set(owned.map(({ a }) => a)).size).toBe(1);
    expect(owned[0].a).toBe(of(run, EventKind.ownerEnd)[0].subject);
    const { open } = run.state(Infinity).resources;
    expect([...open]).toEqual([1, 0, 1, 1, 1]);
    expect(reasons(run)).toContain(CloseReason.fired);
  });
});
