import type { CompiledProgram } from '../compiler';
import { PROCS, type Exercise } from '../content';
import type { GradedRun, Schedule } from '../exercise';
import type { Sandbox } from '../sandbox';
import { TraceLog } from '../trace';

/**
 * Runs a program beside all else for an exercise's checks, with the lesson's parameters but for the exercise's.
 * Rejects with the signal's reason once it is aborted.
 * @param usualProcs processors that the lesson simulates
 */
export function runBeside(
  sandbox: Sandbox,
  program: CompiledProgram,
  schedule: Schedule,
  exercise: Exercise,
  usualProcs: number,
  signal: AbortSignal,
): Promise<GradedRun> {
  const { frames, parameters: { [PROCS]: procs = usualProcs, ...parameters } = {} } = exercise;
  return new Promise((resolve, reject) => {
    const log = new TraceLog();
    const run = { ...schedule, procs, parameters };
    const stop = (): void => {
      handle.kill();
      reject(signal.reason as Error);
    };
    const handle = sandbox.start(
      { program, run, frames },
      {
        batch: (batch) => log.append(batch),
        ended: ({ fault }) => {
          signal.removeEventListener('abort', stop);
          resolve({ log, sites: program.sites, fault });
        },
      },
    );
    signal.addEventListener('abort', stop, { once: true });
  });
}
