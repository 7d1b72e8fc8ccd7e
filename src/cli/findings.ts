import { runInThisContext } from 'node:vm';
import {
  DEFAULT_DETECTORS,
  reachabilityFindings,
  SiteGrowth,
  Verdicts,
  type DetectorName,
  type Finding,
} from '../lib/analysis';
import { compileInNode } from '../lib/compiler/node';
import {
  DEFAULT_LIMITS,
  GO_COSTS,
  World,
  type ProgramModule,
  type RunOptions,
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
        return reachabilityFindings(inspected(replay).unreachable());
    }
  });
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
