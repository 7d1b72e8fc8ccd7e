import { siteActivity, Verdicts } from '../../src/lib/analysis';
import { PROCS, type Figures, type Lesson, type ParameterValues } from '../../src/lib/content';
import { DEFAULT_LIMITS, GO_COSTS, World, type RunOptions } from '../../src/lib/engine';
import { numberIn, type GradedRun } from '../../src/lib/exercise';
import { leaklab } from '../../src/lib/program';
import { EventKind, ResourceKind, Timeline, TraceLog } from '../../src/lib/trace';
import { compileProgram, type Compiled } from '../frames/run-engine';
import { programText, type LessonFiles } from './files';

/** A program of a lesson, compiled; throws what the compiler says. */
export function loadProgram(files: LessonFiles, name: string): Compiled {
  return compileProgram(`${name}.ts`, programText(files, name));
}

/** Runs a program from its beginning for so many frames, or to its end. */
export function playOnce(
  { program, module }: Compiled,
  run: RunOptions,
  frames: number,
): GradedRun {
  const world = new World(module, leaklab, { ...run, limits: DEFAULT_LIMITS, costs: GO_COSTS });
  const { ended } = world.run(frames);
  const log = new TraceLog();
  log.append(world.take());
  const { sites } = program;
  const fault = ended?.fault ?? null;
  if (fault === null) return { log, sites, fault };
  const { code, message, site } = fault;
  return { log, sites, fault: { code, message, line: sites.at(site)?.line ?? null } };
}

/** How a lesson's page runs a program, with these values of its parameters. */
export function lessonRun({ seed, procs }: Lesson, values: ParameterValues = {}): RunOptions {
  const { [PROCS]: own = procs, ...parameters } = values;
  return { seed, procs: own, policy: 'go', parameters };
}

/** A lesson's program as its page plays it, and what can be claimed of it. */
export function play(files: LessonFiles, name: string, values: ParameterValues = {}) {
  const { lesson } = files;
  const compiled = loadProgram(files, name);
  const { log, fault } = playOnce(compiled, lessonRun(lesson, values), lesson.frames);
  const verdicts = new Verdicts(log, lesson.detectors);
  verdicts.update();
  const timeline = new Timeline(log);
  const stateAt = (frame: number) => timeline.at(log.frameEnd(frame));
  const activityAt = (frame: number) => siteActivity(log, stateAt(frame), verdicts);
  const figuresAt = (frame: number, text = ''): Figures => {
    const state = stateAt(frame);
    const { memory, resources, droppedFrames, frameTime, live, done, stackBytes } = state;
    const lines = linesOf(log, log.frameEnd(frame)).filter((line) => line.startsWith(text));
    return {
      ...{ live, done, stackBytes, frameTime, dropped: droppedFrames },
      leaked: verdicts.leakedAt(state),
      spawned: state.taskCount - 1,
      heapBytes: memory.heapBytes,
      openConnections: resources.open[ResourceKind.connection],
      idleConnections: resources.idle[ResourceKind.connection],
      openFiles: resources.open[ResourceKind.file],
      printed: lines.length,
      said: numberIn(lines.at(-1)?.slice(text.length) ?? ''),
    };
  };
  const series = verdicts.series();
  return { program: compiled.program, log, fault, series, figuresAt, stateAt, activityAt };
}

export type Played = ReturnType<typeof play>;

function linesOf(log: TraceLog, to: number): string[] {
  const lines: string[] = [];
  log.scan(0, to, (words, begin, end) => {
    for (let i = begin; i < end; i += 4) {
      if ((words[i] & 0x3f) === EventKind.log) lines.push(log.strings[words[i + 2]]);
    }
  });
  return lines;
}
