import type { Exercise } from '../content';
import { SCHEDULES } from '../exercise';
import { checkProgram, type CheckOutcome } from './check-program';
import type { LessonSession } from './lesson-session.svelte';

/** How the check of the learner's program stands. */
export type GradingState =
  | { readonly is: 'idle' }
  /** `held` schedules have held so far. */
  | { readonly is: 'running'; readonly held: number }
  | CheckOutcome;

/** Checks the learner's own program over many schedules, beside what is on the stage. */
export class Grading {
  #state = $state.raw<GradingState>({ is: 'idle' });
  /** The text that the state is about. */
  #text = $state.raw<string | null>(null);
  #stop: AbortController | null = null;
  readonly #session: LessonSession;
  readonly #exercise: Exercise;
  readonly #seed: number;

  constructor(session: LessonSession, exercise: Exercise, seed: number) {
    this.#session = session;
    this.#exercise = exercise;
    this.#seed = seed;
  }

  readonly schedules = SCHEDULES;

  get state(): GradingState {
    return this.#state;
  }

  /** The program has been changed since it was checked. */
  get isStale(): boolean {
    return this.#text !== null && this.#text !== this.#session.program('yours')?.source;
  }

  /** Checks the text as it is now; an earlier check ends. */
  async start(): Promise<void> {
    const world = this.#session.program('yours');
    if (world === undefined) return;
    this.cancel();
    const stop = new AbortController();
    this.#stop = stop;
    this.#text = world.source;
    this.#state = { is: 'running', held: 0 };
    const { signal } = stop;
    const state = await checkProgram({
      exercise: this.#exercise,
      seed: this.#seed,
      compile: () => this.#session.compile(world.file, world.source, signal),
      runOnce: (program, schedule, stopped) =>
        this.#session.runBeside(program, schedule, this.#exercise, stopped),
      signal,
      progress: (held) => {
        if (!signal.aborted) this.#state = { is: 'running', held };
      },
    });
    if (!signal.aborted) this.#state = state;
  }

  cancel(): void {
    this.#stop?.abort();
    this.#stop = null;
    if (this.#state.is === 'running') this.#state = { is: 'idle' };
  }
}
