import type { DetectorSettings } from '../analysis';
import { createSandbox, type RunRequest } from '../sandbox';
import type { ChangedPrograms, LinkSettings } from '../share';
import { Focus } from './focus.svelte';
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

type RunOptions = RunRequest['run'];

/** What a link may choose of a run. With a schedule, the policy is to follow it. */
type RunChoice = Pick<LinkSettings, 'seed' | 'policy' | 'schedule'>;

/** Everything on a lesson's stage: two worlds under one playhead, one seed and one sandbox. */
export class LessonSession {
  readonly playhead: Playhead;
  readonly focus = new Focus();
  readonly worlds: Readonly<Record<Side, WorldRun>>;
  readonly procs: number;
  /** What the worlds' verdicts are made with. */
  readonly detectors: DetectorSettings;
  #run = $state.raw<RunOptions>({ seed: 0, procs: 1, policy: 'go' });
  #held = $state(false);
  readonly #lesson: LessonSettings;
  readonly #sandbox = createSandbox();

  constructor(
    lesson: LessonSettings,
    programs: Readonly<Record<Side, ShippedProgram>>,
    compile: Compile,
  ) {
    this.#lesson = lesson;
    this.procs = lesson.procs;
    this.detectors = lesson.detectors;
    this.#run = { seed: lesson.seed, procs: lesson.procs, policy: 'go' };
    this.playhead = new Playhead(lesson.frames, {
      factsAfter: (frame) => Math.max(...SIDES.map((side) => this.worlds[side].factsAfter(frame))),
      available: () => Math.min(...SIDES.map((side) => this.worlds[side].available)),
    });
    const startRun: StartRun = (program, tell) => {
      const request: RunRequest = {
        program,
        run: this.#run,
        frames: lesson.frames,
      };
      const handle = this.#sandbox.start(request, {
        batch: (batch) => tell({ type: 'BATCH', batch }),
        ended: ({ fault }) => {
          tell({ type: 'ENDED', fault });
          this.playhead.trimOffset();
        },
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
    return this.#run.seed;
  }

  /** How tasks take turns. */
  get policy(): RunOptions['policy'] {
    return this.#run.policy;
  }

  /** What the runs depend on beside the programs, as far as it is not the lesson's own. */
  get ownChoice(): RunChoice {
    const { seed, policy, schedule } = this.#run;
    return {
      ...(seed === this.#lesson.seed ? {} : { seed }),
      ...(policy === 'random' || policy === 'pct' ? { policy } : {}),
      ...(schedule === undefined ? {} : { schedule }),
    };
  }

  /** Programs wait that somebody else may have written; nothing runs until `begin` or `showOriginals`. */
  get held(): boolean {
    return this.#held;
  }

  /** What differs from the lesson's own programs. */
  get changed(): ChangedPrograms {
    const { leaky, fixed } = this.worlds;
    return {
      ...(leaky.edited ? { leaky: leaky.source } : {}),
      ...(fixed.edited ? { fixed: fixed.source } : {}),
    };
  }

  /** Runs both worlds from the start; the playhead stays. Programs that are held stay held. */
  run(): void {
    if (this.#held) return;
    for (const side of SIDES) this.worlds[side].rerun();
  }

  /** Other choices where Go leaves them open: both worlds run anew. */
  setSeed(seed: number): void {
    const next = seed >>> 0;
    if (next === this.#run.seed) return;
    this.#run = { ...this.#run, seed: next };
    this.run();
  }

  /** Takes over what a link chose, for the runs that follow; what it left out stays. */
  choose({ seed = this.seed, policy, schedule }: RunChoice): void {
    const next = { ...this.#run, seed };
    if (schedule !== undefined) this.#run = { ...next, policy: 'replay', schedule };
    else if (policy !== undefined) this.#run = { seed, procs: this.procs, policy };
    else this.#run = next;
  }

  /** Shows programs of a link in place of what is here. They wait, and so does all else. */
  hold(programs: ChangedPrograms): void {
    this.#held = true;
    this.playhead.pause();
    for (const side of SIDES) {
      const world = this.worlds[side];
      world.hold(programs[side] ?? world.original);
    }
  }

  /** The reader wants to run what is held. */
  begin(): void {
    this.#held = false;
    this.run();
  }

  /** The reader wants the lesson's own programs in place of what is here. */
  showOriginals(): void {
    this.hold({});
    this.begin();
  }

  /** Ends both runs and removes the sandbox. */
  dispose(): void {
    this.playhead.pause();
    for (const side of SIDES) this.worlds[side].dispose();
    this.#sandbox.dispose();
  }
}
