import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, fromCallback, fromPromise } from 'xstate';
import type { CompiledProgram, CompileResult } from '../compiler';
import { worldMachine } from './world.machine';

const program = (file: string): CompiledProgram => ({ file, code: '', map: '', sites: [] });
const good = (text: string): CompileResult => ({ program: program(text), diagnostics: [] });
const bad: CompileResult = {
  program: null,
  diagnostics: [
    { code: '1', severity: 'error', message: 'no', line: 1, column: 1, endLine: 1, endColumn: 2 },
  ],
};

/** A world whose compiler answers with `answer`, and which tells of runs that start and end. */
function open(answer: (text: string) => CompileResult) {
  const started: string[] = [];
  const killed: string[] = [];
  const compiled: string[] = [];
  let tell: (event: { type: 'ENDED'; fault: null }) => void = () => {};
  const machine = worldMachine.provide({
    actors: {
      compile: fromPromise(({ input }) => {
        compiled.push(input.text);
        return Promise.resolve(answer(input.text));
      }),
      run: fromCallback(({ input, sendBack }) => {
        started.push(input.program.file);
        tell = sendBack;
        return () => killed.push(input.program.file);
      }),
    },
  });
  const input = { file: 'a.ts', text: 'first', program: program('first') };
  const actor = createActor(machine, { input }).start();
  return { actor, started, killed, compiled, end: () => tell({ type: 'ENDED', fault: null }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a world', () => {
  it('runs what was shipped without compiling it', () => {
    const world = open(good);
    world.actor.send({ type: 'RERUN' });
    expect(world.actor.getSnapshot().value).toBe('running');
    world.end();
    expect(world.actor.getSnapshot().value).toBe('recorded');
    expect([world.started, world.compiled]).toEqual([['first'], []]);
  });

  it('waits for the last key press, then compiles and runs once', async () => {
    const world = open(good);
    for (const text of ['a', 'ab', 'abc']) {
      world.actor.send({ type: 'EDIT', text });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(world.compiled).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(world.compiled).toEqual(['abc']);
    expect(world.started).toEqual(['abc']);
  });

  it('starts within 300 ms of the last key press', async () => {
    const world = open(good);
    world.actor.send({ type: 'EDIT', text: 'x' });
    await vi.advanceTimersByTimeAsync(200);
    expect(world.started).toEqual(['x']);
  });

  it('kills the run that goes on when the text changes, and when it is left', async () => {
    const world = open(good);
    world.actor.send({ type: 'RERUN' });
    world.actor.send({ type: 'EDIT', text: 'x' });
    expect(world.killed).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(200);
    world.actor.stop();
    expect(world.killed).toEqual(['first', 'x']);
  });

  it('keeps the last program when the text is none, and says why', async () => {
    const world = open((text) => (text === 'good' ? good(text) : bad));
    world.actor.send({ type: 'EDIT', text: 'oops' });
    await vi.advanceTimersByTimeAsync(200);
    const { value, context } = world.actor.getSnapshot();
    expect(value).toBe('rejected');
    expect(context.program.file).toBe('first');
    expect(context.diagnostics).toEqual(bad.diagnostics);
    world.actor.send({ type: 'EDIT', text: 'good' });
    await vi.advanceTimersByTimeAsync(200);
    expect(world.actor.getSnapshot().context.diagnostics).toEqual([]);
    expect(world.started).toEqual(['good']);
  });

  it('forgets a compilation that a later key press has overtaken', async () => {
    const world = open(good);
    world.actor.send({ type: 'EDIT', text: 'old' });
    await vi.advanceTimersByTimeAsync(120);
    world.actor.send({ type: 'EDIT', text: 'new' });
    await vi.advanceTimersByTimeAsync(300);
    expect(world.started.at(-1)).toBe('new');
  });

  it('neither compiles nor runs what is held, also when it is edited, until it is told to', async () => {
    const world = open(good);
    world.actor.send({ type: 'HOLD', text: 'a stranger’s' });
    world.actor.send({ type: 'EDIT', text: 'a stranger’s, edited' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([world.compiled, world.started]).toEqual([[], []]);
    world.actor.send({ type: 'RERUN' });
    await vi.advanceTimersByTimeAsync(0);
    expect(world.compiled).toEqual(['a stranger’s, edited']);
    expect(world.started).toEqual(['a stranger’s, edited']);
  });

  it('ends the run that goes on when another text is held', () => {
    const world = open(good);
    world.actor.send({ type: 'RERUN' });
    world.actor.send({ type: 'HOLD', text: 'a stranger’s' });
    expect(world.killed).toEqual(['first']);
    expect(world.actor.getSnapshot().value).toBe('held');
  });

  it('runs a held text that is the lesson’s own without compiling it', () => {
    const world = open(good);
    world.actor.send({ type: 'HOLD', text: 'first' });
    world.actor.send({ type: 'RERUN' });
    expect([world.started, world.compiled]).toEqual([['first'], []]);
  });

  it('does not run the old program when it is run anew before the new text was compiled', async () => {
    const world = open(good);
    world.actor.send({ type: 'EDIT', text: 'new' });
    world.actor.send({ type: 'RERUN' });
    await vi.advanceTimersByTimeAsync(300);
    expect([world.compiled, world.started]).toEqual([['new'], ['new']]);
  });
});
