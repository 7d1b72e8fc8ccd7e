import { REFUSAL_CODES, type Fault } from '../base';
import { compileFault, type CompiledProgram } from '../compiler';
import type { Exercise } from '../content';
import { grade, SCHEDULES, type Grade, type GradedRun, type Schedule } from '../exercise';
import type { LessonSession } from './lesson-session.svelte';

/** How the check of the learner's program stands. */
export type GradingState =
  | { readonly is: 'idle' }
  /** `held` schedules have held so far. */
  | { readonly is: 'running'; readonly held: number }
  | { readonly is: 'passed' }
  | { readonly is: 'failed'; readonly failed: NonNullable<Grade['failed']> }
  /** The text is no program. */
  | { readonly is: 'rejected'; readonly fault: Fault }
  /** The browser could not run it. */
  | { readonly is: 'refused' };

/** Runs under way at once: so many that the stage still has a processor. */
const MOST_PARALLEL = 4;

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
    const state = await this.#grade(world.file, world.source, stop.signal);
    if (!stop.signal.aborted) this.#state = state;
  }

  cancel(): void {
    this.#stop?.abort();
    this.#stop = null;
    if (this.#state.is === 'running') this.#state = { is: 'idle' };
  }

  async #grade(file: string, text: string, signal: AbortSignal): Promise<GradingState> {
    try {
      const { program, diagnostics } = await this.#session.compile(file, text, signal);
      if (program === null) {
        const fault = compileFault(diagnostics);
        return fault === null ? { is: 'refused' } : { is: 'rejected', fault };
      }
      const { failed } = await grade(
        this.#exercise,
        (schedule, stop) => this.#runOnce(program, schedule, stop),
        {
          seed: this.#seed,
          schedules: SCHEDULES,
          parallel: Math.min(MOST_PARALLEL, Math.max(1, navigator.hardwareConcurrency - 1)),
          signal,
          progress: (held) => {
            if (!signal.aborted) this.#state = { is: 'running', held };
          },
        },
      );
      return failed === null ? { is: 'passed' } : { is: 'failed', failed };
    } catch {
      // Cancelled; or the editor's worker could not be had.
      return { is: 'refused' };
    }
  }

  async #runOnce(
    program: CompiledProgram,
    schedule: Schedule,
    signal: AbortSignal,
  ): Promise<GradedRun> {
    const run = await this.#session.runBeside(program, schedule, this.#exercise, signal);
    const code = run.fault?.code;
    // The browser's fault is none of the program.
    if (code !== undefined && REFUSAL_CODES.includes(code)) throw new Error(code);
    return run;
  }
}
