/**
 * The sandbox in Node, for the command line and for tests: the same kernel text, sealed by the same scrub, in
 * a realm of its own. It keeps a program from a mistake, not from an attack: Node's `vm` is no wall.
 */
import { createContext, runInContext } from 'node:vm';
import { inert, InvariantError, type Fault } from '../base';
import { isTimeout, OutOfTime, withinTime } from '../base/node';
import type { CompiledProgram } from '../compiler';
import type { TraceBatch } from '../trace';
import { crashed, located, silent } from './faults';
import { lineOfSite } from './positions';
import type { WorkerFault, WorkerMessage } from './protocol';
import { workerSource } from './source';
import { lineInMap } from './source-map';
import type { Limits, RunOptions } from './worker';

/** Wall time that one step may take, in ms: the watchdog for what fuel cannot see. */
const STEP_LIMIT = 5_000;

/** Name of the program's text in stack traces. */
const URL_OF_PROGRAM = 'leaklab://program';

export interface NodeRequest {
  readonly program: CompiledProgram;
  readonly run: RunOptions;
  readonly frames: number;
  readonly limits?: Partial<Limits>;
  readonly costs?: 'go' | 'zero';
}

export interface NodeRun {
  readonly batches: readonly TraceBatch[];
  readonly exitCode: number;
  readonly fault: Fault | null;
}

/** Runs a program to its end or to frame `frames`. `kernel` is the text that `bundleKernel` makes. */
export function runInNode(kernel: string, request: NodeRequest): NodeRun {
  const { program, run, frames, limits = {}, costs = 'go' } = request;
  const batches: TraceBatch[] = [];
  const ends: Extract<WorkerMessage, { type: 'end' }>[] = [];
  let site = 0;
  let taken = (): void => {};
  const steps: (() => void)[] = [];
  const realm = createContext({
    location: { href: URL_OF_PROGRAM },
    performance: { now: () => 0 },
    addEventListener: (_: string, listener: () => void) => (taken = listener),
    MessageChannel: stepChannel(steps),
    postMessage: (message: WorkerMessage) => {
      if (message.type === 'at') site = message.site;
      else if (message.type === 'end') ends.push(message);
      else if (message.type === 'batch') {
        batches.push(message);
        steps.push(taken);
      }
    },
  });
  const source = workerSource(kernel, { run, frames, limits, costs }, program.code);
  try {
    runInContext(source, realm, { filename: URL_OF_PROGRAM, timeout: STEP_LIMIT });
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      withinTime(STEP_LIMIT, step);
    }
  } catch (error) {
    const seen = { file: program.file, line: lineOfSite(program, site) };
    const isSilent = error instanceof OutOfTime || isTimeout(error);
    const fault = isSilent ? silent(STEP_LIMIT, seen) : crashed(inert(String(error), 200), seen);
    return { batches, exitCode: 2, fault };
  }
  if (ends.length !== 1) throw new InvariantError('a run says once how it ended');
  const [{ exitCode, fault }] = ends;
  return { batches, exitCode, fault: fault && located(program, fault, lineIn(program, fault)) };
}

/** The kernel's way to be called back: a channel whose messages are steps of ours. */
function stepChannel(steps: (() => void)[]): unknown {
  return class {
    readonly port1 = { onmessage: (): void => {} };
    readonly port2 = { postMessage: () => steps.push(() => this.port1.onmessage()) };
  };
}

function lineIn(program: CompiledProgram, { position }: WorkerFault): number | null {
  return position === null ? null : lineInMap(program, position);
}
