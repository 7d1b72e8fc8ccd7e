import type { DetectorSettings } from '../analysis';
import { createSandbox, type RunRequest } from '../sandbox';
import { Playhead } from './playhead.svelte';
import { SIDES, type Side } from './view';
import { WorldRun, type ShippedProgram } from './world-run.svelte';
import type { Compile, StartRun } from './world.machine';

export interface LessonSettings {
  readonly slug: string;
  /** Length of a run, in frames. */
  readonly frames: number;
  readonly seed: number;
  readonly procs: number;
  readonly detectors: DetectorSettings;
}

/** Everything on a lesson's stage: two worlds under one playhead, one seed and one sandbox. */
export class LessonSession {
  readonly playhead: Playhead;
  readonly worlds: Readonly<Record<Side, WorldRun>>;
  readonly procs: number;
  #seed = $state(0);
  readonly #sandbox = createSandbox();

  constructor(
    lesson: LessonSettings,
    programs: Readonly<Record<Side, ShippedProgram>>,
    compile: Compile,
  ) {
    this.procs = lesson.procs;
    this.#seed = lesson.seed;
    this.playhead = new Playhead(lesson.frames, {
      factsAfter: (frame) => Math.max(...SIDES.map((side) => this.worlds[side].factsAfter(frame))),
      available: () => Math.min(...SIDES.map((side) => this.worlds[side].available)),
    });
    const startRun: StartRun = (program, tell) => {
      const request: RunRequest = {
        program,
        run: { seed: this.#seed, procs: this.procs, policy: 'go' },
        frames: lesson.frames,
      };
      const handle = this.#sandbox.start(request, {
        batch: (batch) => tell({ type: 'BATCH', batch }),
        ended: ({ fault }) => tell({ type: 'ENDED', fault }),
      });
      return () => handle.kill();
    };
    const world = (side: Side): WorldRun =>
      new WorldRun({
        side,
        shipped: programs[side],
        detectors: lesson.detectors,
        playhead: this.playhead,
        compile,
        startRun,
      });
    this.worlds = { leaky: world('leaky'), fixed: world('fixed') };
  }

  get seed(): number {
    return this.#seed;
  }

  /** Runs both worlds from the start; the playhead stays. */
  run(): void {
    for (const side of SIDES) this.worlds[side].rerun();
  }

  /** Other choices where Go leaves them open: both worlds run anew. */
  setSeed(seed: number): void {
    const next = seed >>> 0;
    if (next === this.#seed) return;
    this.#seed = next;
    this.run();
  }

  /** Ends both runs and removes the sandbox. */
  dispose(): void {
    this.playhead.pause();
    for (const side of SIDES) this.worlds[side].dispose();
    this.#sandbox.dispose();
  }
}
