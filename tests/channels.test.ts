import { describe, expect, it } from 'vitest';
import { placeReason, placeSite, WAIT_REASONS } from '../src/lib/trace';
import { linesOf, runText, type TextRun } from './support/run-text';

const ONE = { procs: 1 };

const panics = (body: string): string | undefined =>
  runText(`export async function main() { ${body} }`).end?.fault?.message.split('\n')[0];

/** Wait reasons of the rooms that hold somebody at the end of the first frame. */
function reasons(run: TextRun): string[] {
  return run
    .state(1)
    .rooms.slice(3)
    .filter((room) => room.count > 0)
    .map((room) => WAIT_REASONS[placeReason(room.place)]);
}

describe('a channel', () => {
  it('hands a value over to a waiting receiver, first come first served', () => {
    const body = `
      const c = chan<number>();
      for (let i = 0; i < 3; i++) go(async () => { const v = await c.recv(); log(i, v); });
      await sleep(millisecond);
      for (let v = 10; v < 13; v++) await c.send(v);
      await sleep(millisecond);`;
    // The receivers come as they run: the last spawned first. The one woken last runs first.
    expect([...linesOf(body, ONE)].sort()).toEqual(['0 11', '1 12', '2 10']);
  });

  it('keeps order through a buffer, and takes a blocked sender’s value in its turn', () => {
    const body = `
      const c = chan<number>(2);
      go(async () => { for (let i = 0; i < 6; i++) await c.send(i); c.close(); });
      await sleep(millisecond);
      log(c.length, c.capacity);
      for await (const v of c) log(v);`;
    expect(linesOf(body, ONE)).toEqual(['2 2', '0', '1', '2', '3', '4', '5']);
  });

  it('drains when closed, then gives undefined and false at once', () => {
    const body = `
      const c = chan<number>(2);
      await c.send(1);
      c.close();
      const first = await c.recvOk();
      const second = await c.recvOk();
      log(first[0], first[1], second[0], second[1], await c.recv());`;
    expect(linesOf(body)).toEqual(['1 true undefined false undefined']);
  });

  it('wakes every receiver when it is closed', () => {
    const body = `
      const c = chan<number>();
      let woken = 0;
      for (let i = 0; i < 7; i++) go(async () => { const [, ok] = await c.recvOk(); if (!ok) woken++; });
      await sleep(millisecond);
      c.close();
      await sleep(millisecond);
      log(woken);`;
    expect(linesOf(body)).toEqual(['7']);
  });

  it('does not wait in trySend and tryRecv', () => {
    const body = `
      const c = chan<number>(1);
      log(c.tryRecv().ok, c.trySend(1), c.trySend(2), c.tryRecv().value, c.tryRecv().ok);
      c.close();
      log(c.tryRecv().ok);`;
    expect(linesOf(body)).toEqual(['false true false 1 false', 'false']);
  });

  it('panics in Go’s words', () => {
    expect(panics(`const c = chan(); c.close(); c.close();`)).toBe(
      'panic: close of closed channel',
    );
    expect(panics(`const c = chan(1); c.close(); await c.send(1);`)).toBe(
      'panic: send on closed channel',
    );
    expect(panics(`nilChan().close();`)).toBe('panic: close of nil channel');
    expect(panics(`chan(-1);`)).toBe('panic: makechan: size out of range');
  });

  it('makes blocked senders panic when it is closed, at the line where they send', () => {
    const run = runText(`export async function main() {
      const c = chan<number>();
      go(async () => {
        await c.send(1);
      });
      await sleep(millisecond);
      c.close();
      await sleep(millisecond);
    }`);
    expect(run.end?.fault?.message).toContain('panic: send on closed channel');
    expect(run.faultLine).toBe(4);
  });

  it('waits for ever when nil', () => {
    const run = runText(`export async function main() {
      go(async () => { await nilChan().recv(); });
      go(async () => { await nilChan().send(1); });
      for (;;) await frame.next();
    }`);
    expect(reasons(run).sort()).toEqual([
      'chan receive (nil chan)',
      'chan send (nil chan)',
      'sleep',
    ]);
  });

  it('says where its tasks wait, and for what', () => {
    const run = runText(`export async function main() {
      const c = chan<number>();
      for (let i = 0; i < 5; i++) go(async () => { await c.recv(); });
      for (;;) await frame.next();
    }`);
    const room = run.state(1).rooms.find((each) => each.count === 5);
    expect(WAIT_REASONS[placeReason(room?.place ?? 0)]).toBe('chan receive');
    expect(placeSite(room?.place ?? 0)).toBeGreaterThan(0);
    expect(new Set(room?.occupants.slice(0, 5))).toEqual(new Set([2, 3, 4, 5, 6]));
  });
});

describe('select', () => {
  it('takes the case that is ready', () => {
    const body = `
      const a = chan<number>(1), b = chan<string>(1);
      await b.send("x");
      const got = await select({ a: a.recv(), b: b.recv() });
      log(got.case, got.value);`;
    expect(linesOf(body)).toEqual(['b x']);
  });

  it('takes default only when nothing is ready', () => {
    const body = `
      const c = chan<number>(1);
      log((await select({ c: c.recv(), default: null })).case);
      log((await select({ c: c.send(1), default: null })).case);
      log((await select({ c: c.send(2), default: null })).case);
      log((await select({ c: c.recv(), default: null })).case);`;
    expect(linesOf(body)).toEqual(['default', 'c', 'default', 'c']);
  });

  it('waits on all, fires once, and leaves the other channels', () => {
    const body = `
      const a = chan<number>(), b = chan<number>();
      go(async () => { const got = await select({ a: a.recv(), b: b.recv() }); log(got.case, got.value); });
      await sleep(millisecond);
      await b.send(7);
      await sleep(millisecond);
      log(a.trySend(1), b.trySend(1));`;
    expect(linesOf(body, ONE)).toEqual(['b 7', 'false false']);
  });

  it('chooses among ready cases by chance, and by the seed alone', () => {
    const body = `
      const a = chan<number>(100), b = chan<number>(100);
      for (let i = 0; i < 100; i++) { await a.send(i); await b.send(i); }
      let first = "";
      for (let i = 0; i < 100; i++) first += (await select({ a: a.recv(), b: b.recv() })).case;
      log(first);`;
    const [once] = linesOf(body, { seed: 1 });
    expect(linesOf(body, { seed: 1 })).toEqual([once]);
    expect(linesOf(body, { seed: 2 })).not.toEqual([once]);
    const count = once.split('a').length - 1;
    expect(count).toBeGreaterThan(30);
    expect(count).toBeLessThan(70);
  });

  it('never takes a nil channel, and without cases waits for ever', () => {
    const body = `
      const c = chan<number>(1);
      await c.send(1);
      log((await select({ never: nilChan<number>().recv(), c: c.recv() })).case);`;
    expect(linesOf(body)).toEqual(['c']);
    const run = runText(`export async function main() {
      go(async () => { await select({}); });
      for (;;) await frame.next();
    }`);
    expect(reasons(run).sort()).toEqual(['select (no cases)', 'sleep']);
  });

  it('panics where a send meets a closed channel', () => {
    expect(panics(`const c = chan<number>(); c.close(); await select({ c: c.send(1) });`)).toBe(
      'panic: send on closed channel',
    );
  });
});
