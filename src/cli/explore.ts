import { runInThisContext } from 'node:vm';
import { Verdicts } from '../lib/analysis';
import { inert } from '../lib/base';
import { OutOfTime, withinTime } from '../lib/base/node';
import type { CompiledProgram } from '../lib/compiler';
import {
  DEFAULT_LIMITS,
  encodeSchedule,
  GO_COSTS,
  World,
  type ProgramModule,
  type RunOptions,
} from '../lib/engine';
import { depthFirst, type Outcome } from '../lib/explore';
import { leaklab } from '../lib/program';
import { Timeline, TraceLog } from '../lib/trace';
import type { ExploreArguments } from './arguments';

/** What `leaklab explore --json` prints. */
export interface ExploreReport {
  readonly file: string;
  readonly policy: string;
  /** Schedules that were tried. */
  readonly runs: number;
  /** Whether all that there are were tried: only `dfs` can tell. */
  readonly complete: boolean;
  readonly found: { readonly failure: string; readonly schedule: string } | null;
}

/** Tries schedules until one fails: by a fault, or by tasks that are leaked at its end. */
export function explore(args: ExploreArguments, program: CompiledProgram): ExploreReport {
  const { file, runs, preemptions, run: options } = args;
  const module = runInThisContext(program.code) as ProgramModule;
  const attempt = (run: RunOptions): Outcome & { readonly schedule: string } =>
    runOnce(module, run, args.frames);
  const report = { file, policy: options.policy, complete: false, found: null };
  if (options.policy !== 'dfs') {
    for (let i = 0; i < runs; i++) {
      const { failure, schedule } = attempt({ ...options, seed: (options.seed + i) >>> 0 });
      if (failure !== null) return { ...report, runs: i + 1, found: { failure, schedule } };
    }
    return { ...report, runs };
  }
  const byAnswers = (answers: readonly number[]): Outcome =>
    attempt({ ...options, schedule: encodeSchedule({ order: 'open', answers }) });
  let tried = 0;
  for (const { answers, outcome } of depthFirst(byAnswers, preemptions)) {
    tried++;
    if (outcome.failure !== null) {
      const schedule = encodeSchedule({ order: 'open', answers });
      return { ...report, runs: tried, found: { failure: outcome.failure, schedule } };
    }
    if (tried === runs) return { ...report, runs };
  }
  return { ...report, runs: tried, complete: true };
}

/** The report as a person reads it. */
export function describeExploration({
  file,
  policy,
  runs,
  complete,
  found,
}: ExploreReport): string {
  const tried = `${file}: ${runs.toLocaleString('en')} schedules tried (${policy})`;
  if (found === null) return `${tried}, nothing found${complete ? '; there are no others' : ''}`;
  return [
    `${tried}, the last one fails: ${found.failure}`,
    `schedule ${found.schedule}`,
    `again    npm run -s leaklab -- run ${file} --policy replay --schedule '${found.schedule}'`,
  ].join('\n');
}

/** Wall time that one run may take, in ms: for what fuel cannot see. */
const RUN_LIMIT = 5_000;

function runOnce(module: ProgramModule, run: RunOptions, frames: number) {
  const world = new World(module, leaklab, { ...run, limits: DEFAULT_LIMITS, costs: GO_COSTS });
  const ending = runToEnd(world, frames);
  const log = new TraceLog();
  log.append(world.take());
  const failure = ending ?? leaks(log);
  return { choices: world.decisions, schedule: world.schedule, failure };
}

/** Why the run ended before its time, or null. */
function runToEnd(world: World, frames: number): string | null {
  try {
    const { ended } = withinTime(RUN_LIMIT, () => world.run(frames));
    return ended?.fault?.message.split('\n', 1)[0] ?? null;
  } catch (error) {
    if (error instanceof OutOfTime) {
      return `did not answer for ${RUN_LIMIT / 1_000} s: a single step takes too long`;
    }
    return `the engine failed: ${inert(String(error), 200)}`;
  }
}

function leaks(log: TraceLog): string | null {
  const verdicts = new Verdicts(log);
  verdicts.update();
  const count = verdicts.leakedAt(new Timeline(log).at(log.length));
  return count === 0 ? null : `${count} tasks are leaked`;
}
