/**
 * The kernel: what a run's worker evaluates before a learner's code. Evaluating it seals the realm; its
 * value, the default export, starts a run. `src/build/kernel-plugin.ts` makes it one expression.
 */
import './pristine';
import { inert } from '../base';
import { leaklab } from '../program';
import {
  DEFAULT_LIMITS,
  GO_COSTS,
  World,
  ZERO_COSTS,
  type Limits,
  type ProgramModule,
  type ProgramPort,
  type RunOptions,
  type WorldEnd,
  type WorldFault,
} from '../engine';
import { STRING_LENGTH } from './bounds';
import type { WorkerFault } from './protocol';
import { pump, type Outside, type Run } from './pump';
import { scrub } from './scrub';
import { positionInStack } from './stack';

export type { Limits, RunOptions };

/** What to run, beside the program: JSON in the worker's text. */
export interface Job {
  readonly run: RunOptions;
  /** Where to stop. */
  readonly frames: number;
  readonly limits: Partial<Limits>;
  readonly costs: 'go' | 'zero';
  /** The line of the worker's text, from 1, at which the learner's code begins. */
  readonly firstLine: number;
}

/** Of the worker's own abilities, those that the kernel uses. TypeScript is told of pages only. */
interface WorkerScope {
  readonly location: { readonly href: string };
  readonly performance: Performance;
  readonly postMessage: Outside['post'];
  addEventListener(type: 'message', listener: () => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const url = scope.location.href;
const outside = keepOutside();
let taken = (): void => {};
scope.addEventListener('message', () => taken());
scrub();

/** Runs a program, and says how it went. Only the worker's text calls this, once. */
export default function start(job: Job, program: ProgramModule): void {
  outside.post({ type: 'ready' }, []);
  taken = pump(createRun(job, program), job.frames, outside);
}

function createRun(job: Job, program: ProgramModule): Run {
  let port: ProgramPort | undefined;
  const module: ProgramModule = (given, exports) => program((port = given), exports);
  const heartbeat = (site: number): void => outside.post({ type: 'at', site }, []);
  const world = new World(module, leaklab, {
    ...job.run,
    limits: { ...DEFAULT_LIMITS, ...job.limits },
    costs: job.costs === 'zero' ? ZERO_COSTS : GO_COSTS,
    heartbeat,
  });
  return {
    advance(frame) {
      const ended = advance(world, frame, () => port);
      if (ended === null) {
        // The engine's own heartbeats are rare in a program that mostly waits.
        if (port !== undefined) heartbeat(port.site);
        return null;
      }
      const { exitCode, fault } = ended;
      return { type: 'end', exitCode, fault: fault && report(fault, job.firstLine) };
    },
    take: () => world.take(),
  };
}

/** Until a frame is about to begin, or the end. A program may break even the engine, whose realm it shares. */
function advance(
  world: World,
  frame: number,
  port: () => ProgramPort | undefined,
): WorldEnd | null {
  try {
    return world.run(frame).ended;
  } catch (error) {
    const message = `the engine failed: ${describe(error)}. Undo what the program does to built-in objects.`;
    const fault = { code: 'crash', message, site: port()?.site ?? 0, thrown: error } as const;
    return { exitCode: 2, fault };
  }
}

function describe(error: unknown): string {
  try {
    return inert(String(error), 200);
  } catch {
    return 'it does not say why';
  }
}

function report(
  { code, message, site, thrown, limit }: WorldFault,
  firstLine: number,
): WorkerFault {
  const position = positionInStack(stackOf(thrown), url, firstLine);
  return { code, message: message.slice(0, STRING_LENGTH), site, position, limit: limit ?? null };
}

/** A program may throw anything, also a thing that throws when it is asked for its stack. */
function stackOf(thrown: unknown): unknown {
  try {
    return typeof thrown === 'object' && thrown !== null && 'stack' in thrown ? thrown.stack : null;
  } catch {
    return null;
  }
}

/** Bound functions, which no later change to a prototype can reach. */
function keepOutside(): Outside {
  const channel = new MessageChannel();
  const wake = channel.port2.postMessage.bind(channel.port2, null);
  let next = (): void => {};
  channel.port1.onmessage = () => next();
  return {
    post: scope.postMessage.bind(scope),
    later(callback) {
      next = callback;
      wake();
    },
    now: scope.performance.now.bind(scope.performance),
  };
}
