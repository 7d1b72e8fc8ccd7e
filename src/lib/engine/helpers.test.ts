import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { emitProgram } from '../compiler';
import { createHelpers } from './helpers';
import type { ProgramModule, ProgramPort } from './port';

type Body = Generator<undefined, unknown, unknown>;

/** A trampoline of one task, to stop it where it waits: on a `tick`, or for a frame that it called. */
class Trampoline implements ProgramPort {
  fuel = 1_000;
  site = 0;
  readonly helpers = createHelpers(this);
  readonly lines: string[] = [];
  readonly #frames: Body[] = [];
  #awaited: unknown;

  at(awaited: unknown): boolean {
    this.#awaited = awaited;
    return awaited === 'tick' || isFrame(awaited);
  }

  got(): unknown {
    return this.#awaited;
  }

  burn(): boolean {
    return false;
  }

  burnSync(): void {}

  call<T>(body: T): T {
    return body;
  }

  rethrow(): void {}

  /** Starts a program. */
  start(text: string): void {
    const { program } = emitProgram(ts, { file: 'input.ts', text });
    const module = (0, eval)(program!.code) as ProgramModule;
    const { main } = module(this, { log: (line: string) => this.lines.push(line) });
    this.#frames.push((main as () => Body)());
  }

  /** Goes on for some ticks. */
  tick(count: number): void {
    let value: unknown;
    while (count > 0 && this.#frames.length > 0) {
      const result = this.#frames.at(-1)!.next(value);
      value = undefined;
      if (result.done) {
        this.#frames.pop();
        value = result.value;
      } else if (isFrame(this.#awaited)) this.#frames.push(this.#awaited);
      else count--;
    }
  }

  /** Stops the task: innermost first, each frame until its `finally` has done its waiting. */
  stop(): void {
    for (let frame = this.#frames.pop(); frame; frame = this.#frames.pop()) {
      let result = frame.return(undefined);
      while (!result.done) result = frame.next(this.#finish());
    }
  }

  #finish(): unknown {
    if (!isFrame(this.#awaited)) return undefined;
    const frame = this.#awaited;
    let result = frame.next();
    while (!result.done) result = frame.next(this.#finish());
    return result.value;
  }
}

function isFrame(value: unknown): value is Body {
  return Object.prototype.toString.call(value) === '[object Generator]';
}

const header = 'import { log } from "leaklab";\nexport async function main() {\n';

describe('a task that is stopped', () => {
  it('runs its finally blocks, innermost first, and no catch', () => {
    const task = new Trampoline();
    task.start(`${header} try { await inner(); } catch { log('caught'); } finally { log('outer'); } }
      async function inner() { try { await 'tick'; log('on'); } finally { log('inner'); } }`);
    task.tick(1);
    task.stop();
    expect(task.lines).toEqual(['inner', 'outer']);
  });

  it('closes the async generator that it reads, waiting or between two values', () => {
    const text = `${header} for await (const v of values()) { log('got ' + v); await 'tick'; } }
      async function* values() {
        try { for (;;) { await 'tick'; yield 1; } } finally { await 'tick'; log('closed'); }
      }`;
    for (const ticks of [1, 2]) {
      const task = new Trampoline();
      task.start(text);
      task.tick(ticks);
      task.stop();
      expect(task.lines).toEqual([...(ticks === 2 ? ['got 1'] : []), 'closed']);
    }
  });

  it('disposes what it uses', () => {
    const task = new Trampoline();
    task.start(`${header} await using a = thing('a'); using b = thing('b'); await 'tick'; log('on'); }
      const thing = (name) => ({
        [Symbol.dispose]() { log('dispose ' + name); },
        async [Symbol.asyncDispose]() { await 'tick'; log('async dispose ' + name); },
      });`);
    task.tick(1);
    task.stop();
    expect(task.lines).toEqual(['dispose b', 'async dispose a']);
  });

  it('does not let two tasks ask one async generator at once', () => {
    const task = new Trampoline();
    task.start(`${header} const g = values(); const a = g.next(); a.next(); await g.next(); }
      async function* values() { await 'tick'; yield 1; }`);
    expect(() => task.tick(1)).toThrow('let one task at a time ask it');
  });
});
