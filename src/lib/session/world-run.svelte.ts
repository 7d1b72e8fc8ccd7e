import { siteActivity, verdictOf, type DetectorSettings } from '../analysis';
import type { Fault } from '../base';
import { compileFault, type CompiledProgram, type Diagnostic } from '../compiler';
import type { TraceState } from '../trace';
import type { Playhead } from './playhead.svelte';
import { Recording } from './recording';
import type { Side, WorldSeries, WorldView } from './view';
import { WorldActor, type Compile, type StartRun } from './world-actor';
import type { WorldState } from './world-table';

/**
 * Events that one view folds at most. A frame of a game has thousands; where a program states millions in one,
 * the page goes on answering, and the picture catches up over the next animation frames.
 */
const FOLDED_AT_ONCE = 1_000_000;

/** A program of the lesson, as it was shipped. */
export interface ShippedProgram {
  readonly source: string;
  readonly program: CompiledProgram;
}

export interface WorldRunOptions {
  readonly side: Side;
  readonly shipped: ShippedProgram;
  readonly detectors: DetectorSettings;
  readonly playhead: Playhead;
  readonly compile: Compile;
  readonly startRun: StartRun;
}

export type WorldPhase = 'idle' | 'compiling' | 'running' | 'done';

/** One side of a lesson: its text, its run, and what the stage shows of it at the playhead. */
export class WorldRun {
  readonly side: Side;
  readonly file: string;
  /** The lesson's own text. */
  readonly original: string;

  /** Grows with the log, so that what is read from it is made anew. */
  #revision = $state(0);
  #refreshes = false;
  #source = $state('');
  #diagnostics = $state.raw<readonly Diagnostic[]>([]);
  #phase = $state<WorldPhase>('idle');
  #shown = $state.raw<Recording | null>(null);
  /** A run that has not yet reached the playhead. */
  #coming: Recording | null = null;

  readonly #playhead: Playhead;
  readonly #actor: WorldActor;

  readonly series: WorldSeries | null = $derived(this.#recording?.series() ?? null);

  // A function, as the playhead is only known once the constructor has run.
  readonly view: WorldView | null = $derived.by(() => this.#viewNow());

  /** Why the text is no program, or why its run ended before its time. */
  readonly fault: Fault | null = $derived(
    compileFault(this.#diagnostics) ?? this.#recording?.fault ?? null,
  );

  /** What tells this run's log from others, once the run is over; see `hashLog`. */
  readonly logHash: string | null = $derived(this.#recording?.hash ?? null);

  constructor(options: WorldRunOptions) {
    const { side, shipped, detectors, playhead, compile, startRun } = options;
    this.side = side;
    this.file = shipped.program.file;
    this.original = shipped.source;
    this.#source = shipped.source;
    this.#playhead = playhead;
    this.#actor = new WorldActor({
      file: this.file,
      text: shipped.source,
      program: shipped.program,
      compile,
      startRun,
      listener: {
        cleared: () => {
          this.#shown = null;
          this.#coming = null;
        },
        opened: (program) => {
          this.#coming = new Recording(program, detectors);
        },
        recorded: (batch) => {
          const recording = this.#coming ?? this.#shown;
          recording?.append(batch);
          this.#showIfReached();
          this.#refreshSoon();
        },
        closed: (fault) => {
          const recording = this.#coming ?? this.#shown;
          recording?.end(fault);
          this.#showIfReached();
          this.#revision++;
        },
        changed: () => {
          this.#source = this.#actor.text;
          this.#diagnostics = this.#actor.diagnostics;
          this.#phase = phaseOf(this.#actor.state);
        },
      },
    });
  }

  /** The text in the editor. */
  get source(): string {
    return this.#source;
  }

  get edited(): boolean {
    return this.#source !== this.original;
  }

  get phase(): WorldPhase {
    return this.#phase;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Facts of the frame after position `frame`. */
  factsAfter(frame: number): number {
    return this.#shown?.factsAfter(frame) ?? 0;
  }

  /** The last position that can be shown by now; Infinity once the run is over. */
  get available(): number {
    if (this.#shown === null) return 0;
    return this.#shown.ended ? Infinity : this.#shown.log.frames - 1;
  }

  /** Puts a text here that may be a stranger's. It does not run before `rerun`, also when it is edited. */
  hold(text: string): void {
    this.#actor.hold(text);
  }

  /** Runs the program anew; the playhead stays. A text that was not compiled yet is compiled first. */
  rerun(): void {
    this.#actor.run();
  }

  /** The text has changed: compile and run it once the learner pauses. */
  edit(text: string): void {
    if (text !== this.#source) this.#actor.edit(text);
  }

  reset(): void {
    this.edit(this.original);
  }

  dispose(): void {
    this.#actor.stop();
  }

  /** What is shown, for whoever must see it change: a log grows in place. */
  get #recording(): Recording | null {
    return this.#revision >= 0 ? this.#shown : null;
  }

  #viewNow(): WorldView | null {
    const recording = this.#recording;
    if (recording === null) return null;
    const index = recording.indexAt(this.#playhead.frame, this.#playhead.offset);
    const state = recording.timeline.at(index, FOLDED_AT_ONCE);
    if (state.index < index) this.#refreshSoon();
    return viewOf(recording, state);
  }

  /** Once an animation frame: several batches may come between two, and reading a log anew has its price. */
  #refreshSoon(): void {
    if (this.#refreshes) return;
    this.#refreshes = true;
    requestAnimationFrame(() => {
      this.#refreshes = false;
      this.#revision++;
    });
  }

  #showIfReached(): void {
    const coming = this.#coming;
    if (coming === null) return;
    if (this.#shown !== null && !coming.ended && coming.log.frames <= this.#playhead.frame) return;
    this.#shown = coming;
    this.#coming = null;
  }
}

function phaseOf(state: WorldState): WorldPhase {
  switch (state) {
    case 'idle':
    case 'held':
      return 'idle';
    case 'editing':
    case 'compiling':
      return 'compiling';
    case 'running':
      return 'running';
    default:
      return 'done';
  }
}

function viewOf(recording: Recording, state: TraceState): WorldView {
  const { log, verdicts, program } = recording;
  const leaked = verdicts.leakedAt(state);
  const atEnd = recording.ended && state.index === log.length;
  return {
    state,
    log,
    program,
    frame: state.framesBegun,
    live: state.live,
    leaked,
    stackBytes: state.stackBytes,
    frameTime: state.frameTime,
    verdict: verdictOf(state, leaked, atEnd && recording.fault !== null),
    sites: siteActivity(log, state, verdicts),
    isLeaked: (task) => verdicts.isLeaked(task, state.framesBegun),
  };
}
