import { invariant, type Fault } from '../base';
import type { CompiledProgram, CompileResult, Diagnostic } from '../compiler';
import type { TraceBatch } from '../trace';
import { worldTable, type WorldState } from './world-table';

/**
 * Turns text into a program; rejects never, as a failure is a diagnostic. Once `signal` is aborted, nobody waits
 * for it any more.
 */
export type Compile = (file: string, text: string, signal: AbortSignal) => Promise<CompileResult>;

type RunEvent =
  | { readonly type: 'BATCH'; readonly batch: TraceBatch }
  | { readonly type: 'ENDED'; readonly fault: Fault | null };

/** Starts a run and tells of it; what it returns ends it. */
export type StartRun = (program: CompiledProgram, tell: (event: RunEvent) => void) => () => void;

type WorldEvent =
  | { readonly type: 'EDIT' | 'HOLD'; readonly text: string }
  | { readonly type: 'RUN' | 'COMPILE' | 'SETTLED' }
  | { readonly type: 'COMPILED' | 'REJECTED'; readonly result: CompileResult }
  | RunEvent;

/** What becomes of a world is told here. */
export interface WorldListener {
  /** Nothing that was recorded counts any more. */
  cleared(): void;
  /** A run of `program` begins. */
  opened(program: CompiledProgram): void;
  recorded(batch: TraceBatch): void;
  /** The run is over. */
  closed(fault: Fault | null): void;
  /** State, text or diagnostics may be others. */
  changed(): void;
}

export interface WorldActorOptions {
  readonly file: string;
  readonly text: string;
  /** What `text` comes to. */
  readonly program: CompiledProgram;
  readonly compile: Compile;
  readonly startRun: StartRun;
  readonly listener: WorldListener;
}

/** Time without a key press after which an edited text is compiled, in ms. */
const SETTLE_MS = 120;

/** Takes `world.machine.ts` from state to state, and does what its actions name. */
export class WorldActor {
  readonly #options: WorldActorOptions;
  #state = worldTable.stateId('idle');
  #text: string;
  #program: CompiledProgram;
  /** The text that `#program` was compiled from. */
  #compiledText: string;
  #diagnostics: readonly Diagnostic[] = [];

  #settling: ReturnType<typeof setTimeout> | undefined;
  #compiling = new AbortController();
  #endRun: () => void = () => {};

  /** Events that came while another was served. */
  readonly #mailbox: WorldEvent[] = [];
  #serves = false;
  #stopped = false;

  constructor(options: WorldActorOptions) {
    this.#options = options;
    this.#text = this.#compiledText = options.text;
    this.#program = options.program;
  }

  get state(): WorldState {
    return worldTable.states[this.#state];
  }

  get text(): string {
    return this.#text;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The learner has changed the text: it is compiled and run after a pause. */
  edit(text: string): void {
    this.#send({ type: 'EDIT', text });
  }

  /** A text comes that may be a stranger’s: it waits for `run`. */
  hold(text: string): void {
    this.#send({ type: 'HOLD', text });
  }

  /** Runs the text; one that was not compiled yet is compiled first. */
  run(): void {
    this.#send({ type: this.#text === this.#compiledText ? 'RUN' : 'COMPILE' });
  }

  /** Ends what goes on, for good. */
  stop(): void {
    this.#stopped = true;
    this.#stopSettling();
    this.#compiling.abort();
    this.#endRun();
  }

  #send(event: WorldEvent): void {
    this.#mailbox.push(event);
    if (this.#serves) return;
    this.#serves = true;
    try {
      for (let next; (next = this.#mailbox.shift()) !== undefined && !this.#stopped;) {
        this.#serve(next);
      }
    } finally {
      this.#serves = false;
    }
    this.#options.listener.changed();
  }

  /** An event that the state does not take is dropped: what it tells of is over. */
  #serve(event: WorldEvent): void {
    const edge = this.#state * worldTable.events.length + worldTable.eventId(event.type);
    const next = worldTable.next[edge];
    if (next < 0) return;
    this.#state = next;
    for (const action of worldTable.actions[edge]) this.#perform(action, event);
  }

  #perform(action: string, event: WorldEvent): void {
    const { listener } = this.#options;
    switch (action) {
      case 'takeText':
        if ('text' in event) this.#text = event.text;
        return;
      case 'clearAll':
        this.#diagnostics = [];
        listener.cleared();
        return;
      case 'startSettling':
        this.#settling = setTimeout(() => this.#send({ type: 'SETTLED' }), SETTLE_MS);
        return;
      case 'stopSettling':
        this.#stopSettling();
        return;
      case 'startCompiling':
        void this.#compile();
        return;
      case 'stopCompiling':
        this.#compiling.abort();
        return;
      case 'takeResult':
        if ('result' in event) this.#takeResult(event.result);
        return;
      case 'startRun':
        listener.opened(this.#program);
        this.#startRun();
        return;
      case 'stopRun':
        this.#endRun();
        return;
      case 'record':
        if ('batch' in event) listener.recorded(event.batch);
        return;
      case 'closeRecording':
        if ('fault' in event) listener.closed(event.fault);
        return;
      default:
        invariant(false, `the world’s machine knows the action "${action}", its actor does not`);
    }
  }

  #stopSettling(): void {
    clearTimeout(this.#settling);
  }

  async #compile(): Promise<void> {
    const { signal } = (this.#compiling = new AbortController());
    const result = await this.#options.compile(this.#options.file, this.#text, signal);
    if (signal.aborted) return;
    this.#send({ type: result.program === null ? 'REJECTED' : 'COMPILED', result });
  }

  #takeResult({ program, diagnostics }: CompileResult): void {
    this.#diagnostics = diagnostics;
    if (program === null) return;
    this.#program = program;
    this.#compiledText = this.#text;
  }

  #startRun(): void {
    let goesOn = true;
    const end = this.#options.startRun(this.#program, (event) => {
      // A run that was ended may still have had something to say.
      if (goesOn) this.#send(event);
    });
    this.#endRun = () => {
      if (!goesOn) return;
      goesOn = false;
      end();
    };
  }
}
