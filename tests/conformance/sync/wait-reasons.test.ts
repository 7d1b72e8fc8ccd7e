import { describe, expect, it } from 'vitest';
import { EventKind, placeReason, WAIT_REASONS } from '../../../src/lib/trace';
import { compileGenerated, SCHEDULES } from '../run-file';

/**
 * Tasks that wait for ever, each with what Go 1.26 prints of it in `runtime.Stack(b, true)`. A select with one case
 * is that operation: Go's compiler makes it so.
 */
const WAITS: readonly (readonly [body: string, reason: string])[] = [
  ['await c.recv();', 'chan receive'],
  ['await full.send(1);', 'chan send'],
  ['for await (const _ of c) {}', 'chan receive'],
  ['await nil.recv();', 'chan receive (nil chan)'],
  ['await nil.send(1);', 'chan send (nil chan)'],
  ['await select({});', 'select (no cases)'],
  ['await select({ c: c.recv() });', 'chan receive'],
  ['await select({ c: c.recvOk() });', 'chan receive'],
  ['await select({ full: full.send(1) });', 'chan send'],
  ['await select({ nil: nil.recv() });', 'chan receive (nil chan)'],
  ['await select({ nil: nil.send(1) });', 'chan send (nil chan)'],
  ['await select({ r: nil.recv(), s: nil.send(1) });', 'select'],
  ['await select({ c: c.recv(), d: d.recv() });', 'select'],
  ['await sleep(minute);', 'sleep'],
  ['await mu.lock();', 'sync.Mutex.Lock'],
  ['await written.rLock();', 'sync.RWMutex.RLock'],
  ['await written.lock();', 'sync.Mutex.Lock'],
  ['await read.lock();', 'sync.RWMutex.Lock'],
  ['await wg.wait();', 'sync.WaitGroup.Wait'],
  ['await free.lock(); await condition.wait();', 'sync.Cond.Wait'],
  ['await first.do(async () => { await select({}); });', 'select (no cases)'],
  // Behind those above: the once is at work, and a writer waits for `read`.
  ['await sleep(millisecond); await first.do(() => {});', 'sync.Mutex.Lock'],
  ['await sleep(millisecond); await read.rLock();', 'sync.RWMutex.RLock'],
];

const TEXT = `
import { chan, cond, go, millisecond, minute, mutex, nilChan, once, rwMutex, select, sleep, waitGroup } from 'leaklab';
export async function main() {
  const c = chan<number>(), d = chan<number>(), full = chan<number>(1), nil = nilChan<number>();
  await full.send(1);
  const mu = mutex(), written = rwMutex(), read = rwMutex(), free = mutex();
  await mu.lock();
  await written.lock();
  await read.rLock();
  const wg = waitGroup(), condition = cond(free), first = once();
  wg.add(1);
  ${WAITS.map(([body]) => `go(async () => { ${body} });`).join('\n')}
  await sleep(2 * millisecond);
}`;

describe('wait reasons', () => {
  const run = compileGenerated('wait-reasons.ts', TEXT);

  it.each(SCHEDULES)('are those of Go: seed $seed, $procs procs, costs $costs', (options) => {
    const { log, failure } = run(options);
    expect(failure).toBe('');
    const last = new Map<number, string>();
    for (let i = 0; i < log.length; i++) {
      const { kind, subject, a } = log.at(i);
      if (kind === EventKind.taskBlock) last.set(subject, WAIT_REASONS[placeReason(a)]);
    }
    // Main is task 1.
    const seen = WAITS.map(([body], i) => [body, last.get(i + 2)]);
    expect(seen).toEqual(WAITS);
  });
});
