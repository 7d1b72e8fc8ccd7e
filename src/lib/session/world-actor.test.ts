import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompiledProgram, CompileResult } from '../compiler';
import { WorldActor, type StartRun } from './world-actor';
import { worldTable } from './world-table';
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
  const told: string[] = [];
  let tell: Parameters<StartRun>[1] = () => {};
  const actor = new WorldActor({
    file: 'a.ts',
    text: 'first',
    program: program('first'),
    compile: (_, text) => {
      compiled.push(text);
      return Promise.resolve(answer(text));
    },
    startRun: ({ file }, tellWorld) => {
      started.push(file);
      tell = tellWorld;
      return () => killed.push(file);
    },
    listener: {
      cleared: () => told.push('cleared'),
      opened: ({ file }) => told.push(`opened ${file}`),
      recorded: ({ words }) => told.push(`recorded ${words.length} chunks`),
      closed: (fault) => told.push(`closed ${fault?.code ?? ''}`),
      changed: () => told.push(actor.state),
    },
  });
  /** What the run that began last says. */
  const say: Parameters<StartRun>[1] = (event) => tell(event);
  /** The ear of the run that began last. */
  const telling = () => tell;
  return { actor, started, killed, compiled, told, say, telling };
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
    world.actor.run();
    expect(world.actor.state).toBe('running');
    world.say({ type: 'ENDED', fault: null });
    expect(world.actor.state).toBe('recorded');
    expect([world.started, world.compiled]).toEqual([['first'], []]);
  });

  it('waits for the last key press, then compiles and runs once', async () => {
    const world = open(good);
    for (const text of ['a', 'ab', 'abc']) {
      world.actor.edit(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(world.compiled).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(world.compiled).toEqual(['abc']);
    expect(world.started).toEqual(['abc']);
  });

  it('starts within 300 ms of the last key press', async () => {
    const world = open(good);
    world.actor.edit('x');
    await vi.advanceTimersByTimeAsync(200);
    expect(world.started).toEqual(['x']);
  });

  it('kills the run that goes on when the text changes, and when it is left', async () => {
    const world = open(good);
    world.actor.run();
    world.actor.edit('x');
    expect(world.killed).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(200);
    world.actor.stop();
    expect(world.killed).toEqual(['first', 'x']);
  });

  it('keeps the last program when the text is none, and says why', async () => {
    const world = open((text) => (text === 'good' ? good(text) : bad));
    world.actor.edit('oops');
    await vi.advanceTimersByTimeAsync(200);
    expect(world.actor.state).toBe('rejected');
    expect(world.actor.text).toBe('oops');
    expect(world.started).toEqual([]);
    expect(world.actor.diagnostics).toEqual(bad.diagnostics);
    world.actor.edit('good');
    await vi.advanceTimersByTimeAsync(200);
    expect(world.actor.diagnostics).toEqual([]);
    expect(world.started).toEqual(['good']);
  });

  it('forgets a compilation that a later key press has overtaken', async () => {
    const world = open(good);
    world.actor.edit('old');
    await vi.advanceTimersByTimeAsync(120);
    world.actor.edit('new');
    await vi.advanceTimersByTimeAsync(300);
    expect(world.started.at(-1)).toBe('new');
  });

  it('neither compiles nor runs what is held, also when it is edited, until it is told to', async () => {
    const world = open(good);
    world.actor.hold('a stranger’s');
    world.actor.edit('a stranger’s, edited');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([world.compiled, world.started]).toEqual([[], []]);
    world.actor.run();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.compiled).toEqual(['a stranger’s, edited']);
    expect(world.started).toEqual(['a stranger’s, edited']);
  });

  it('ends the run that goes on when another text is held', () => {
    const world = open(good);
    world.actor.run();
    world.actor.hold('a stranger’s');
    expect(world.killed).toEqual(['first']);
    expect(world.actor.state).toBe('held');
  });

  it('runs a held text that is the lesson’s own without compiling it', () => {
    const world = open(good);
    world.actor.hold('first');
    world.actor.run();
    expect([world.started, world.compiled]).toEqual([['first'], []]);
  });

  it('does not run the old program when it is run anew before the new text was compiled', async () => {
    const world = open(good);
    world.actor.edit('new');
    world.actor.run();
    await vi.advanceTimersByTimeAsync(300);
    expect([world.compiled, world.started]).toEqual([['new'], ['new']]);
  });

  it('tells of a run what it says, and nothing once it was ended', () => {
    const world = open(good);
    const batch = { words: [], strings: [], entries: [] };
    world.actor.run();
    const first = world.telling();
    first({ type: 'BATCH', batch });
    world.actor.hold('a stranger’s');
    first({ type: 'BATCH', batch });
    first({ type: 'ENDED', fault: null });
    expect(world.told).toEqual([
      ...['opened first', 'running', 'recorded 0 chunks', 'running'],
      ...['cleared', 'held'],
    ]);
  });

  it('hears what a run says while it begins', () => {
    const told: string[] = [];
    const actor = new WorldActor({
      file: 'a.ts',
      text: '',
      program: program('short'),
      compile: () => Promise.resolve(bad),
      startRun: (_, tell) => {
        tell({ type: 'ENDED', fault: null });
        return () => told.push('killed');
      },
      listener: {
        cleared: () => {},
        opened: () => told.push('opened'),
        recorded: () => {},
        closed: () => told.push('closed'),
        changed: () => told.push(actor.state),
      },
    });
    actor.run();
    expect(told).toEqual(['opened', 'killed', 'closed', 'recorded']);
  });

  it('does nothing any more once it is stopped', async () => {
    const world = open(good);
    world.actor.edit('x');
    world.actor.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    world.actor.run();
    expect([world.compiled, world.started]).toEqual([[], []]);
  });
});

describe('its machine', () => {
  it('says of every state what it is, and none of its states is nested', () => {
    expect(worldTable.states).toHaveLength(7);
    for (const state of worldTable.states) {
      expect(worldMachine.states[state].description, state).toMatch(/\w{3,}.*\.$/);
    }
  });

  it('lets nothing but the reader start what is held', () => {
    const held = worldTable.stateId('held');
    const leading = worldTable.events.filter((_, e) => {
      const next = worldTable.next[held * worldTable.events.length + e];
      return next >= 0 && next !== held;
    });
    expect([...leading].sort()).toEqual(['COMPILE', 'RUN']);
  });
});
