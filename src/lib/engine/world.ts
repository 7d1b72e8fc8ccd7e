import type { TraceBatch } from '../trace';
import { Kernel, type KernelEnd, type KernelFault } from './kernel';
import { RunStopped } from './errors';
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
  /** From now on the module's functions act on this run. */
  bind(runtime: Runtime): void;
}

/** One run of one program. */
export class World {
  private readonly kernel: Kernel;

  constructor(
    module: ProgramModule,
    private readonly leaklab: BoundModule,
    options: WorldOptions,
  ) {
    this.kernel = new Kernel(options);
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
    this.kernel.run(untilFrame);
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

  /** Hands out what was written to the log since the last call; its arrays may be transferred. */
  take(): TraceBatch {
    return this.kernel.writer.take();
  }
}
