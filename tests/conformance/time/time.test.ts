import { describe, expect, it } from 'vitest';
import { linesOf } from '../../support/run-text';
import { failures, FEW_SCHEDULES, loadProgram, programsIn, SCHEDULES } from '../run-file';

const here = new URL('./', import.meta.url);

/** These take long: fast tickers, or 10 ms of nothing but switches. */
const LONG = new Set([
  'adjust-timers',
  'after-func-starvation',
  'chan',
  'long-adjust-timers',
  'multi-wakeup-ticker',
]);

/** Time stands still while anybody runs, if that costs nothing: this one waits for it, running. */
const BUSY = 'after-func-starvation';

describe('time', () => {
  it.each(programsIn(here))('%s', { timeout: 60_000 }, (name) => {
    const program = loadProgram(new URL(`${name}.ts`, here));
    const schedules = (LONG.has(name) ? FEW_SCHEDULES : SCHEDULES).filter(
      ({ costs }) => name !== BUSY || costs === 'go',
    );
    expect(failures(program, schedules)).toEqual([]);
  });
});

describe('a timer of no time', () => {
  // As Go 1.26 does in a select of time.After(0) and a default, in a synctest bubble and outside of one.
  it('has its value at once', () => {
    expect(linesOf(`log(after(0).tryRecv().ok, after(-1).tryRecv().ok);`)).toEqual(['true true']);
  });
});
