import type { Fault } from '../base';
import { frameBlocked, notLoaded } from './faults';
import { openFrame, type Frame } from './frame';
import { Run, type RunListener, type RunRequest } from './run';
import { selfTest } from './self-test';

export interface RunHandle {
  readonly id: number;
  /** Ends the run, in whatever state it is. The listener is not told. */
  kill(): void;
}

/** Runs strangers' programs, each in a worker of its own, inside of one sandboxed frame. */
export interface Sandbox {
  /** Never calls the listener before it returns. */
  start(request: RunRequest, listener: RunListener): RunHandle;
  /** Kills all runs and removes the frame. */
  dispose(): void;
}

/** Makes a sandbox. It touches the page only when the first run starts. */
export function createSandbox(): Sandbox {
  const runs = new Map<number, Run>();
  let lastId = 0;
  let frame: Frame | undefined;

  /** The frame for a new run: another one, if the last one failed or may have died. */
  function currentFrame(): Frame {
    if (frame === undefined || frame.isRetired) {
      frame = openFrame((message) => runs.get(message.id)?.hear(message));
    }
    return frame;
  }

  return {
    start(request, listener) {
      const id = ++lastId;
      const missing = selfTest();
      if (missing !== null) return refuse(id, missing, listener);
      const home = currentFrame();
      const run = new Run(id, request, listener, home, () => runs.delete(id));
      runs.set(id, run);
      void launch(run, home);
      return { id, kill: () => run.stop() };
    },
    dispose() {
      for (const run of [...runs.values()]) run.stop();
      frame?.retire();
      frame = undefined;
    },
  };
}

async function launch(run: Run, frame: Frame): Promise<void> {
  const [listens, kernel] = await Promise.all([frame.listens, loadKernel()]);
  if (!listens) run.fail(frameBlocked());
  else if (kernel === null) run.fail(notLoaded());
  else run.begin(kernel);
}

/** A run that ends before it begins. */
function refuse(id: number, fault: Fault, listener: RunListener): RunHandle {
  let isKilled = false;
  queueMicrotask(() => {
    if (!isKilled) listener.ended({ exitCode: 2, fault });
  });
  return { id, kill: () => void (isKilled = true) };
}

/** The kernel's text, a chunk of its own; null if it cannot be had now. */
async function loadKernel(): Promise<string | null> {
  try {
    return (await import('virtual:leaklab-kernel')).default;
  } catch {
    return null;
  }
}
