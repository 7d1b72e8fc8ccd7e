import { describe, expect, it, vi } from 'vitest';
import { compileGenerated, failures, loadProgram, programsIn, SCHEDULES } from '../run-file';

// Many runs each: a busy machine needs longer than Vitest's five seconds.
vi.setConfig({ testTimeout: 60_000 });

const here = new URL('./', import.meta.url);

describe('sync', () => {
  it.each(programsIn(here))('%s', (name) => {
    expect(failures(loadProgram(new URL(`${name}.ts`, here)))).toEqual([]);
  });
});

/** `misuseTests` of mutex_test.go: what is called, and Go's words. */
const MISUSES: [name: string, body: string, text: string][] = [
  ['Mutex.Unlock', 'const mu = mutex(); mu.unlock();', 'unlock of unlocked mutex'],
  [
    'Mutex.Unlock2',
    'const mu = mutex(); await mu.lock(); mu.unlock(); mu.unlock();',
    'unlock of unlocked mutex',
  ],
  ['RWMutex.Unlock', 'const mu = rwMutex(); mu.unlock();', 'Unlock of unlocked RWMutex'],
  [
    'RWMutex.Unlock2',
    'const mu = rwMutex(); await mu.rLock(); mu.unlock();',
    'Unlock of unlocked RWMutex',
  ],
  [
    'RWMutex.Unlock3',
    'const mu = rwMutex(); await mu.lock(); mu.unlock(); mu.unlock();',
    'Unlock of unlocked RWMutex',
  ],
  ['RWMutex.RUnlock', 'const mu = rwMutex(); mu.rUnlock();', 'RUnlock of unlocked RWMutex'],
  [
    'RWMutex.RUnlock2',
    'const mu = rwMutex(); await mu.lock(); mu.rUnlock();',
    'RUnlock of unlocked RWMutex',
  ],
  [
    'RWMutex.RUnlock3',
    'const mu = rwMutex(); await mu.rLock(); mu.rUnlock(); mu.rUnlock();',
    'RUnlock of unlocked RWMutex',
  ],
];

describe('TestMutexMisuse', () => {
  it.each(MISUSES)('%s is fatal, and recover does not stop it', (_, body, text) => {
    const run = compileGenerated(
      'misuse.ts',
      `import { defer, log, mutex, recover, rwMutex } from 'leaklab';
       async function misuse() { defer(() => recover()); ${body} }
       export async function main() { await misuse(); log('test completed'); }`,
    );
    for (const options of SCHEDULES) {
      const { end, lines } = run(options);
      expect(end?.exitCode).toBe(2);
      expect(end?.fault?.message.split('\n')[0]).toBe(`fatal error: sync: ${text}`);
      expect(lines).toEqual([]);
    }
  });
});

describe('TestIssue76126', () => {
  it('a panic in WaitGroup.Go ends the program before Wait returns', () => {
    const run = compileGenerated(
      'issue76126.ts',
      `import { log, panic, waitGroup } from 'leaklab';
       export async function main() {
         const wg = waitGroup();
         wg.go(() => panic('test'));
         await wg.wait(); // process should terminate here
         log('Wait returned'); // must not be reached
       }`,
    );
    for (const options of SCHEDULES) {
      const { end, lines } = run(options);
      expect(end?.exitCode).toBe(2);
      expect(end?.fault?.message.split('\n')[0]).toBe('panic: test');
      expect(lines).toEqual([]);
    }
  });
});

describe('WaitGroup', () => {
  it('panics where it is used again before a waiter has gone on', () => {
    // The same in Go with GOMAXPROCS=1: the text was seen there.
    const run = compileGenerated(
      'reused.ts',
      `import { go, gosched, waitGroup } from 'leaklab';
       export async function main() {
         const wg = waitGroup();
         wg.add(1);
         go(async () => { await wg.wait(); });
         await gosched();
         wg.done();
         wg.add(1);
         await gosched();
       }`,
    );
    const { end } = run({ seed: 1, procs: 1, policy: 'go', costs: 'go' });
    expect(end?.fault?.message.split('\n')[0]).toBe(
      'panic: sync: WaitGroup is reused before previous Wait has returned',
    );
  });
});

describe('Cond', () => {
  it('wakes by signal who has waited longest, as Go’s notifyList does', () => {
    const run = compileGenerated(
      'order.ts',
      `import { chan, cond, go, log, mutex } from 'leaklab';
       export async function main() {
         const m = mutex(), c = cond(m), ready = chan<number>(), awake = chan<number>(5);
         for (let i = 0; i < 5; i++) {
           go(async () => { await m.lock(); await ready.send(i); await c.wait(); await awake.send(i); m.unlock(); });
           await ready.recv();
         }
         for (let i = 0; i < 5; i++) {
           await m.lock(); c.signal(); m.unlock();
           log(await awake.recv());
         }
       }`,
    );
    for (const options of SCHEDULES) expect(run(options).lines).toEqual(['0', '1', '2', '3', '4']);
  });
});
