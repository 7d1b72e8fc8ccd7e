import { runInThisContext } from 'node:vm';
import {
  DEFAULT_DETECTORS,
  reachabilityFindings,
  SiteGrowth,
  Verdicts,
  type DetectorName,
  type Finding,
} from '../lib/analysis';
import { OutOfTime, withinTime } from '../lib/base/node';
import { compileInNode } from '../lib/compiler/node';
import {
  DEFAULT_LIMITS,
  GO_COSTS,
  World,
  type ProgramModule,
  type RunOptions,
  type UnreachableTask,
} from '../lib/engine';
import { leaklab } from '../lib/program';
import { Timeline, type TraceLog } from '../lib/trace';

/** What `reachability` needs beside a log: it replays the run, compiled to be inspected. */
export interface Replay {
  readonly file: string;
  readonly text: string;
  readonly run: RunOptions;
  readonly frames: number;
}

/** What each of the detectors finds at the end of a run, side by side. */
export function findLeaks(
  names: readonly DetectorName[],
  log: TraceLog,
  replay: Replay,
): readonly Finding[] {
  const end = new Timeline(log).at(log.length);
  return names.flatMap((name) => {
    switch (name) {
      case 'tick-age':
      case 'ownership': {
        const verdicts = new Verdicts(log, { ...DEFAULT_DETECTORS, only: name });
        verdicts.update();
        return verdicts.findings(end);
      }
      case 'site-growth': {
        const growth = new SiteGrowth(log);
        growth.update();
        return growth.findings(end);
      }
      case 'reachability':
        return reachabilityFindings(unreachable(replay));
    }
  });
}

/** Wall time of the replay, in ms: for what fuel cannot see. */
const REPLAY_LIMIT = 20_000;

/** None where the run was cut off in the midst of something: nobody knows who would have been woken. */
function unreachable(replay: Replay): readonly UnreachableTask[] {
  try {
    return withinTime(REPLAY_LIMIT, () => inspected(replay).unreachable());
  } catch (error) {
    if (error instanceof OutOfTime) return [];
    throw error;
  }
}

function inspected({ file, text, run, frames }: Replay): World {
  const { program } = compileInNode(file, text, 'en', 'inspect');
  if (program === null) throw new Error('a program compiles in both modes, or in neither');
  const module = runInThisContext(program.code) as ProgramModule;
  const options = { ...run, costs: GO_COSTS, limits: DEFAULT_LIMITS, inspect: true };
  const world = new World(module, leaklab, options);
  world.run(frames);
  return world;
}
