import { describe, expect, it, vi } from 'vitest';
import {
  compileGenerated,
  failures,
  FEW_SCHEDULES,
  loadProgram,
  programsIn,
  SCHEDULES,
} from '../run-file';
import { generate } from './select5';

// Many runs each: a busy machine needs longer than Vitest's five seconds.
vi.setConfig({ testTimeout: 60_000 });

const here = new URL('./', import.meta.url);
const runtime = new URL('runtime/', here);

/** These take long. */
const LONG = new Set(['doubleselect', 'select2', 'select-stress', 'multi-consumer']);

/** This one makes the text of a program. */
const GENERATOR = 'select5';

/** What `go run powser1.go print` prints, and the series that Go's file defines and does not use. */
const POWER_SERIES = `
Ones: 1 1 1 1 1 1 1 1 1 1
Twos: 2 2 2 2 2 2 2 2 2 2
Add: 3 3 3 3 3 3 3 3 3 3
Diff: 1 2 3 4 5 6 7 8 9 10
Integ: 0 1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9
CMul: -1 -1 -1 -1 -1 -1 -1 -1 -1 -1
Sub: -1 -1 -1 -1 -1 -1 -1 -1 -1 -1
Mul: 1 2 3 4 5 6 7 8 9 10
Exp: 1 1 3/2 13/6 73/24 167/40 4051/720 37633/5040 43817/4480 4596553/362880 58941091/3628800 274691047/13305600 12470162233/479001600 202976401213/6227020800 1178339174801/29059430400
MonSubst: 1 0 -1 0 1 0 -1 0 1 0
ATan: 0 1 0 -1/3 0 1/5 0 -1/7 0 1/9
Xmul: 0 1 1 1 1 1 1 1 1 1
Mon: 0 0 0 0 3
Binom: 1 5 10 10 5
Recip: 1 -1 0 0 0 0 0 0 0 0
Subst: 1 1 2 4 8 16 32 64 128 256
eval: 1023/512`;

const names = (folder: URL): string[] => programsIn(folder).filter((name) => name !== GENERATOR);
const schedules = (name: string) => (LONG.has(name) ? FEW_SCHEDULES : SCHEDULES);

describe('test/chan', () => {
  it.each(names(here))('%s', (name) => {
    const program = loadProgram(new URL(`${name}.ts`, here));
    expect(failures(program, schedules(name))).toEqual([]);
  });

  it('select5, all the cases that Go makes', () => {
    const { text, cases } = generate();
    expect(cases).toBe(1045);
    expect(failures(compileGenerated('select5.generated.ts', text))).toEqual([]);
  });

  it.each(['powser1', 'powser2'])('%s prints what Go prints', (name) => {
    const program = loadProgram(new URL(`${name}.ts`, here));
    for (const options of SCHEDULES) {
      const lines = program(options).lines.map((line) => line.trim());
      expect(lines.join('\n')).toBe(POWER_SERIES.trim());
    }
  });
});

describe('runtime/chan_test.go', () => {
  it.each(names(runtime))('%s', (name) => {
    const program = loadProgram(new URL(`${name}.ts`, runtime));
    expect(failures(program, schedules(name))).toEqual([]);
  });
});
