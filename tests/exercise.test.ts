/** The checks of exercises, on programs that break each of them and programs that do not. */
import { describe, expect, it } from 'vitest';
import type { Check, Exercise } from '../src/lib/content';
import { DEFAULT_RUN } from '../src/lib/engine';
import { failuresOf, grade, RUNS, scheduleAt, type Failure } from '../src/lib/exercise';
import { compileProgram } from './frames/run-engine';
import { playOnce } from './lessons/play';

type Bare = Check extends infer C ? (C extends Check ? Omit<C, 'id' | 'says'> : never) : never;

const exercise = (check: Bare, frames = 30): Exercise => ({
  frames,
  checks: [{ ...check, id: 'it', says: { en: 'It holds.', zh: '成立。' } }],
});

/** The program has its statements on line 3 and on. */
const program = (main: string, rest = '') =>
  compileProgram(
    'p.ts',
    `import { chan, connection, frame, go, heap, log, millisecond, owner, panic, sleep, work } from "leaklab";\n` +
      `export async function main() {\n${main}\n}\n${rest}\n` +
      `void [chan, connection, frame, go, heap, log, millisecond, owner, panic, sleep, work];`,
  );

const judge = (check: Bare, main: string, rest = '', frames = 30): readonly Failure[] =>
  failuresOf(exercise(check, frames), playOnce(program(main, rest), DEFAULT_RUN, frames));

const FOREVER = 'for (;;) await frame.next();';
const WAIT = 'const never = chan<void>();\nasync function wait() { await never.recv(); }';

describe('tasks', () => {
  it('are counted with main, and the line is where most of them wait', () => {
    const main = `go(wait); go(wait);\n${FOREVER}`;
    expect(judge({ kind: 'tasks', atMost: 3 }, main, WAIT)).toEqual([]);
    expect(judge({ kind: 'tasks', atMost: 2 }, main, WAIT)).toEqual([
      { check: 'it', frame: 1, found: 3, allowed: 2, is: 'above', line: 7 },
    ]);
  });

  it('may be those of one function, and from a position on', () => {
    const main = `go(wait); for (let i = 0; i < 9; i++) go(brief);\n${FOREVER}`;
    const rest = `${WAIT}\nasync function brief() { await sleep(40 * millisecond); }`;
    expect(judge({ kind: 'tasks', atMost: 0, entry: 'brief', from: 4 }, main, rest)).toEqual([]);
    expect(judge({ kind: 'tasks', atMost: 8, entry: 'brief' }, main, rest)).toMatchObject([
      { frame: 1, found: 9 },
    ]);
  });
});

describe('prints', () => {
  const lines = 'for (;;) { log("got", 2); log("other"); await frame.next(); }';

  it('counts the lines that begin with a text, and adds their numbers', () => {
    expect(judge({ kind: 'prints', text: 'got', lines: { min: 30, max: 30 } }, lines)).toEqual([]);
    expect(judge({ kind: 'prints', text: 'got', sum: { min: 60, max: 60 } }, lines)).toEqual([]);
    expect(judge({ kind: 'prints', text: 'got', sum: { min: 61 } }, lines)).toMatchObject([
      { frame: 30, found: 60, allowed: 61, is: 'below', line: 3 },
    ]);
    expect(judge({ kind: 'prints', text: 'got', sum: { max: 9 } }, lines)).toMatchObject([
      { frame: 5, found: 10, allowed: 9, is: 'above' },
    ]);
  });

  it('holds in each stretch by itself', () => {
    const burst = 'for (;;) { if (frame.number % 10 < 5) log("got 1"); await frame.next(); }';
    const every = (frames: number): Bare => ({
      ...{ kind: 'prints', text: 'got', lines: { min: 1 } },
      every: frames,
    });
    expect(judge(every(10), burst)).toEqual([]);
    expect(judge(every(5), burst)).toMatchObject([{ frame: 10, found: 0, is: 'below' }]);
  });
});

describe('outlives', () => {
  const owned = (stays: string) =>
    `const room = owner("room");\nroom.go(async () => { await sleep(${stays} * millisecond); });\n` +
    `await frame.next(); room.end();\n${FOREVER}`;

  it('gives a grace after the owner’s end', () => {
    expect(judge({ kind: 'outlives', graceFrames: 3 }, owned('50'))).toEqual([]);
    expect(judge({ kind: 'outlives', graceFrames: 3 }, owned('9000'))).toEqual([
      { check: 'it', frame: 6, found: 4, allowed: 3, is: 'above', line: 4 },
    ]);
  });

  it('may ask for an owner of every task', () => {
    const check = { kind: 'outlives', graceFrames: 3 } as const;
    expect(judge(check, `go(wait);\n${FOREVER}`, WAIT)).toEqual([]);
    expect(judge({ ...check, unowned: 'refused' }, `go(wait);\n${FOREVER}`, WAIT)).toMatchObject([
      { frame: 1, line: 7 },
    ]);
  });
});

describe('exits', () => {
  it('wants an end in time, with nobody left but who may be', () => {
    const check = { kind: 'exits', before: 10 } as const;
    const leaves = 'go(wait); await frame.next();';
    expect(judge(check, 'await frame.next();')).toEqual([]);
    expect(judge(check, FOREVER)).toMatchObject([{ frame: 10, allowed: 10, line: 3 }]);
    expect(judge(check, leaves, WAIT)).toMatchObject([{ found: 1, allowed: 0, line: 6 }]);
    expect(judge({ ...check, allowed: ['wait'] }, leaves, WAIT)).toEqual([]);
  });
});

describe('frame-time', () => {
  const slow = (every: number) =>
    `for (;;) { if (frame.number % ${every} === 0) await work(20 * millisecond); await frame.next(); }`;
  const check = { kind: 'frame-time', atMostMs: 16.7, share: 0.8 } as const;

  it('asks a share of the frames to be done in time; a dropped one is not', () => {
    expect(judge(check, slow(15))).toEqual([]);
    expect(judge(check, slow(2))).toMatchObject([{ is: 'below', allowed: 0.8 }]);
  });

  it('takes no game loop for a slow one', () => {
    expect(judge(check, 'await sleep(9000 * millisecond);')).toMatchObject([{ found: 0 }]);
  });
});

describe('memory and resources', () => {
  it('bounds heap and stacks', () => {
    const grows = `for (;;) { heap.alloc(32 * 1024, "frame"); await frame.next(); }`;
    expect(judge({ kind: 'memory', of: 'heap', atMostKiB: 4_096 }, grows)).toEqual([]);
    expect(judge({ kind: 'memory', of: 'heap', atMostKiB: 256 }, grows)).toMatchObject([
      { allowed: 256 * 1_024, is: 'above' },
    ]);
    const stacks = `for (let i = 0; i < 20; i++) go(wait);\n${FOREVER}`;
    expect(judge({ kind: 'memory', of: 'stacks', atMostKiB: 42 }, stacks, WAIT)).toEqual([]);
    expect(judge({ kind: 'memory', of: 'stacks', atMostKiB: 41 }, stacks, WAIT)).toMatchObject([
      { found: 42 * 1_024, line: 7 },
    ]);
  });

  it('counts what is open, and names the line that opens it', () => {
    const opens = 'for (;;) {\nconnection();\nawait frame.next(); }';
    const check = { kind: 'resources', resource: 'connection', state: 'open' } as const;
    expect(judge({ ...check, atMost: 30 }, opens)).toEqual([]);
    expect(judge({ ...check, atMost: 4 }, opens)).toMatchObject([{ found: 5, line: 4 }]);
    expect(judge({ ...check, state: 'idle', atMost: 0 }, opens)).toEqual([]);
  });
});

describe('cpu', () => {
  it('finds who spins, at its loop', () => {
    const spins = `go(spin);\n${FOREVER}`;
    const rest = `const closed = chan<number>();\nclosed.close();\nasync function spin() {\nfor (;;) { await closed.recv(); await work(millisecond); }\n}`;
    expect(judge({ kind: 'cpu', atMostProcs: 0.2 }, spins, rest)).toMatchObject([
      { check: 'it', is: 'above', line: 9 },
    ]);
    expect(judge({ kind: 'cpu', atMostProcs: 0.2 }, `go(wait);\n${FOREVER}`, WAIT)).toEqual([]);
  });
});

describe('what every exercise asks', () => {
  const few: Bare = { kind: 'tasks', atMost: 9 };

  it('is a run without a panic', () => {
    const [failure] = judge(few, 'await frame.next();\npanic("no");');
    expect(failure).toMatchObject({ check: RUNS, line: 4 });
  });

  it('is a run to the end: who returns at once has bounded nothing', () => {
    expect(judge(few, 'await frame.next();')).toMatchObject([
      { check: RUNS, is: 'below', allowed: 30 },
    ]);
  });
});

describe('a grade', () => {
  const race = program(
    'const first = chan<number>(2);\ngo(async () => { await first.send(1); });\n' +
      'go(async () => { await first.send(2); });\nlog("won", await first.recv());\n' +
      FOREVER,
  );
  const asked = exercise({ kind: 'prints', text: 'won', sum: { max: 1 } }, 3);
  const options = { seed: 42, schedules: 200, signal: new AbortController().signal };
  const run = (schedule: ReturnType<typeof scheduleAt>) =>
    playOnce(race, { ...DEFAULT_RUN, ...schedule }, 3);

  it('hands back the first schedule that fails, which fails again', async () => {
    const { tried, failed } = await grade(asked, run, { ...options, parallel: 1 });
    expect(failed?.failures).toMatchObject([{ found: 2, allowed: 1 }]);
    expect(scheduleAt(tried - 1, 42)).toEqual(failed?.schedule);
    expect(failuresOf(asked, run(failed!.schedule))).toEqual(failed?.failures);
  });

  it('is the same however many runs are under way at once', async () => {
    const alone = await grade(asked, run, { ...options, parallel: 1 });
    const turns = [5, 1, 3, 0, 4, 2];
    let started = 0;
    const out = (schedule: ReturnType<typeof scheduleAt>) =>
      new Promise<ReturnType<typeof run>>((resolve) => {
        setTimeout(() => resolve(run(schedule)), turns[started++ % turns.length]);
      });
    expect(await grade(asked, out, { ...options, parallel: 6 })).toEqual(alone);
  });

  it('counts what held, and stops when it is told to', async () => {
    const holds = exercise({ kind: 'prints', text: 'won', sum: { max: 2 } }, 3);
    const held: number[] = [];
    const progress = (count: number): void => void held.push(count);
    const whole = await grade(holds, run, { ...options, schedules: 9, parallel: 2, progress });
    expect(whole).toEqual({ tried: 9, failed: null });
    expect(held).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const stop = new AbortController();
    const stopped = grade(holds, run, {
      ...{ ...options, signal: stop.signal, parallel: 1 },
      progress: (count) => count === 3 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
  });

  it('looks at all three policies', () => {
    const policies = Array.from({ length: 200 }, (_, i) => scheduleAt(i, 42).policy);
    expect(new Set(policies)).toEqual(new Set(['go', 'random', 'pct']));
    expect(scheduleAt(0, 42)).toEqual({ policy: 'go', seed: 42 });
  });
});
