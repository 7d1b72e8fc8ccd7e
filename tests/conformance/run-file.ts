import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { emitProgram, type CompileResult } from '../../src/lib/compiler';
import { compileInNode } from '../../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  GO_COSTS,
  World,
  ZERO_COSTS,
  type ProgramModule,
  type RunOptions,
  type WorldEnd,
} from '../../src/lib/engine';
import { leaklab } from '../../src/lib/program';
import { EventKind, TraceLog, WORDS_PER_EVENT } from '../../src/lib/trace';

/** How a program file is run. */
export interface FileOptions extends RunOptions {
  readonly costs: 'go' | 'zero';
}

export interface FileRun {
  /** Null: main had not returned by the last frame. */
  readonly end: WorldEnd | null;
  readonly lines: readonly string[];
  readonly log: TraceLog;
  /** `line 12: panic: …`, for a test's message; empty where the program ended well. */
  readonly failure: string;
}

export type Program = (options: FileOptions) => FileRun;

/** No port takes that much simulated time: one that does hangs. */
const FRAMES = 60 * 60;

/** Ports of tests that hammer for long need more than a learner's program may use. */
const LIMITS = { ...DEFAULT_LIMITS, fuel: 1_000_000_000, events: 40_000_000 };

/** Compiles a program file; throws what the compiler finds. */
export function loadProgram(file: URL): Program {
  return compileProgram(fileURLToPath(file), readFileSync(file, 'utf8'));
}

/** The same for a text. */
export function compileProgram(file: string, text: string): Program {
  return programOf(file, compileInNode(file, text));
}

/** For a text that a test has made: its types are not looked at, which takes most of the time. */
export function compileGenerated(file: string, text: string): Program {
  return programOf(file, emitProgram(ts, { file, text }));
}

function programOf(file: string, { program, diagnostics }: CompileResult): Program {
  if (program === null) {
    throw new Error(diagnostics.map((d) => `${file}:${d.line}: ${d.message}`).join('\n'));
  }
  const module = runInThisContext(program.code) as ProgramModule;
  return ({ costs, ...run }) => {
    const world = new World(module, leaklab, {
      ...run,
      costs: costs === 'go' ? GO_COSTS : ZERO_COSTS,
      limits: LIMITS,
    });
    const { ended } = world.run(FRAMES);
    const log = new TraceLog();
    log.append(world.take());
    const lines: string[] = [];
    log.scan(0, log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        if ((words[i] & 63) === EventKind.log) lines.push(log.strings[words[i + 2]]);
      }
    });
    return { end: ended, lines, log, failure: failureOf(ended, program.sites) };
  };
}

function failureOf(end: WorldEnd | null, sites: readonly { readonly line: number }[]): string {
  if (end === null) return 'main did not return';
  if (end.fault === null) return '';
  const { site, message } = end.fault;
  return `${site === 0 ? '' : `line ${sites[site].line}: `}${message.split('\n')[0]}`;
}

const SEEDS = [1, 2, 3];
const PROCS = [1, 2, 4];
const COSTS = ['go', 'zero'] as const;

/** The schedules under which a port must pass. */
export const SCHEDULES: readonly FileOptions[] = COSTS.flatMap((costs) =>
  PROCS.flatMap((procs) => SEEDS.map((seed) => ({ seed, procs, policy: 'go' as const, costs }))),
);

/** One of them for each number of processors, and one without costs: for ports that take long. */
export const FEW_SCHEDULES = SCHEDULES.filter(
  ({ seed, procs, costs }) => seed === SEEDS[0] && (costs === 'go' || procs === 2),
);

/** How the runs of a program failed, by schedule; empty where all ended well. */
export function failures(program: Program, schedules = SCHEDULES): string[] {
  return schedules.flatMap((options) => {
    const { failure, lines } = program(options);
    if (failure === '') return [];
    const { seed, procs, costs } = options;
    return [[`seed ${seed}, ${procs} procs, costs ${costs}: ${failure}`, ...lines].join('\n')];
  });
}

/** The program files of a folder, without their ending. */
export function programsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
}
