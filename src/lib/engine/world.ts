import type { TraceBatch } from '../trace';
import { Kernel, type KernelEnd, type KernelFault } from './kernel';
import { RunStopped } from './errors';
import { InspectedKernel, type UnreachableTask } from './inspect';
import type { WorldOptions } from './options';
import type { Decision } from './policy';
import type { ProgramModule } from './port';
import type { Runtime } from './runtime';

export type WorldFault = KernelFault;
export type WorldEnd = KernelEnd;

export interface WorldStatus {
  /** Frames that have begun. */
  readonly frame: number;
  readonly ended: WorldEnd | null;
}

/** The module `leaklab` as a world needs it: told which run the calls of its functions belong to. */
export interface BoundModule {
  /** What programs import. */
  readonly exports: object;
  /** From now on the module's functions act on this run; null: on none. */
  bind(runtime: Runtime | null): void;
}

/** One run of one program. */
export class World {
  private readonly kernel: Kernel;

  constructor(
    module: ProgramModule,
    private readonly leaklab: BoundModule,
    options: WorldOptions,
  ) {
    this.kernel = options.inspect === true ? new InspectedKernel(options) : new Kernel(options);
    this.kernel.begin(() => {
      const { main } = module(this.kernel, leaklab.exports);
      if (typeof main !== 'function') {
        throw new RunStopped(
          'no-main',
          'the program exports no function "main": write "export async function main() { … }".',
          0,
        );
      }
      return (main as () => unknown)();
    });
  }

  /** Runs until the given frame is about to begin, or the program ended. Synchronous; no microtask runs. */
  run(untilFrame: number): WorldStatus {
    this.leaklab.bind(this.kernel);
    try {
      this.kernel.run(untilFrame);
    } finally {
      // What is bound is held: a world that nobody else holds shall be collected.
      this.leaklab.bind(null);
    }
    return { frame: this.kernel.frameLoop.number + 1, ended: this.kernel.ended };
  }

  /** Every answer that the policy gave so far, unless the policy is `go`, whose seed says it all. */
  get decisions(): readonly Decision[] {
    return this.kernel.policy.decisions;
  }

  /** The same as a text that `replay` takes. */
  get schedule(): string {
    return this.kernel.policy.schedule;
  }

  /** The tasks that nobody can ever wake now; of a world that inspects. */
  unreachable(): readonly UnreachableTask[] {
    if (this.kernel instanceof InspectedKernel) return this.kernel.unreachable();
    throw new Error('this world does not inspect: make it with `inspect: true`');
  }

  /** Hands out what was written to the log since the last call; its arrays may be transferred. */
  take(): TraceBatch {
    return this.kernel.writer.take();
  }
}
