/** The programs to start from do what the page says of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DETECTORS, Verdicts } from '../src/lib/analysis';
import { DEFAULT_RUN } from '../src/lib/engine';
import { Timeline } from '../src/lib/trace';
import { compileProgram } from './frames/run-engine';
import { playOnce } from './lessons/play';

const FRAMES = 600;

const textOf = (name: string): string =>
  readFileSync(new URL(`../simulations/playground/${name}.ts`, import.meta.url), 'utf8');

function run(name: string, frames = FRAMES) {
  const { log, fault } = playOnce(compileProgram(`${name}.ts`, textOf(name)), DEFAULT_RUN, frames);
  const verdicts = new Verdicts(log, DEFAULT_DETECTORS);
  verdicts.update();
  const state = new Timeline(log).at(log.frameEnd(frames));
  return { fault, live: state.live, done: state.done, leaked: verdicts.leakedAt(state), state };
}

describe('a program to start from', () => {
  it.each(['empty', 'producer-consumer', 'worker-pool', 'ticker-context', 'select-timeout'])(
    '%s runs on and leaks nothing, at no frame',
    (name) => {
      const { fault, leaked } = run(name);
      expect(fault).toBeNull();
      expect(leaked).toBe(0);
      expect(run(name, FRAMES / 2).leaked).toBe(0);
    },
  );

  it('leak leaks more and more', () => {
    const half = run('leak', FRAMES / 2);
    const whole = run('leak');
    expect(half.fault).toBeNull();
    expect(half.leaked).toBeGreaterThan(10);
    expect(whole.leaked).toBeGreaterThan(1.8 * half.leaked);
  });

  it('leak is the one with the timeout, without one digit', () => {
    const code = (name: string) => textOf(name).replace(/^\/\*\*.*\*\/$/m, '');
    const [whole, leaky] = [code('select-timeout'), code('leak')];
    const at = Array.from(whole).findIndex((character, i) => character !== leaky[i]);
    expect(whole[at]).toMatch(/\d/);
    expect(whole.slice(0, at) + whole.slice(at + 1)).toBe(leaky);
  });

  it('worker-pool has a fixed number of workers, and ticker-context lets its players go', () => {
    expect(run('worker-pool').live).toBe(run('worker-pool', FRAMES / 2).live);
    expect(run('ticker-context').live).toBe(run('ticker-context', FRAMES / 2).live);
    expect(run('ticker-context').done).toBeGreaterThan(10);
  });
});
