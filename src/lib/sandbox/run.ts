import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import type { TraceBatch } from '../trace';
import { BYTES_PER_RUN, CHARS_PER_RUN, TEXTS_PER_RUN, WORDS_PER_RUN } from './bounds';
import {
  crashed,
  expired,
  located,
  malformed,
  tooManyMessages,
  tooMuchData,
  workerRefused,
  type LastSeen,
} from './faults';
import type { Frame } from './frame';
import { lineOfPosition, lineOfSite } from './positions';
import {
  parseWorkerMessage,
  type GeneratedPosition,
  type RunMessage,
  type WorkerFault,
} from './protocol';
import { codeLine, workerSource } from './source';
import { Watchdog, type Expiry } from './watchdog';
import type { Limits, RunOptions } from './worker';

/** What to run. */
export interface RunRequest {
  readonly program: CompiledProgram;
  readonly run: RunOptions;
  /** The run stops when this frame is about to begin. */
  readonly frames: number;
  readonly limits?: Partial<Limits>;
  /** Whether work takes simulated time as in Go, or none. */
  readonly costs?: 'go' | 'zero';
}

type Broken = Extract<RunMessage, { type: 'broke' }>;

/** Is told how a run goes. Nothing follows `ended`, and nothing at all a kill. */
export interface RunListener {
  batch(batch: TraceBatch): void;
  ended(end: { readonly exitCode: number; readonly fault: Fault | null }): void;
}

/** One run, from the request to its end. */
export class Run {
  private isOver = false;
  /** Nobody wants to hear of it any more. */
  private isForgotten = false;
  private firstLine = 1;
  private site = 0;
  private words = 0;
  private chars = 0;
  private texts = 0;
  private readonly watchdog = new Watchdog((reason) => this.expire(reason));

  constructor(
    private readonly id: number,
    private readonly request: RunRequest,
    private readonly listener: RunListener,
    private readonly frame: Frame,
    private readonly forget: () => void,
  ) {
    frame.enter();
  }

  /** The frame listens and the kernel is there. */
  begin(kernel: string): void {
    if (this.isOver) return;
    const { program, run, frames, limits = {}, costs = 'go' } = this.request;
    this.firstLine = codeLine(kernel);
    const source = workerSource(kernel, { run, frames, limits, costs }, program.code);
    this.frame.post({ type: 'run', id: this.id, source });
    this.watchdog.start();
  }

  hear(message: RunMessage): void {
    if (message.type === 'said') this.heard(message.data);
    else if (message.type === 'cut') this.flood(message.reason);
    else if (message.type === 'refused') this.fail(workerRefused());
    else this.crash(message);
  }

  fail(fault: Fault): void {
    this.end(2, fault);
  }

  /** Ends the worker, if there is one. Nothing is said after this. */
  stop(): void {
    this.isForgotten = true;
    this.close();
    this.forget();
  }

  private close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.watchdog.stop();
    this.frame.post({ type: 'kill', id: this.id });
    this.frame.leave();
  }

  private flood(reason: 'rate' | 'size'): void {
    // What the worker sent before its end still stands in the frame's queue, in the way of other runs.
    this.frame.retire();
    const seen = this.lastSeen();
    this.fail(reason === 'rate' ? tooManyMessages(seen) : tooMuchData(seen));
  }

  private expire(reason: Expiry): void {
    // Perhaps it is not the worker that is silent, but the frame's whole process that is gone.
    this.frame.retire();
    this.fail(expired(reason, this.lastSeen()));
  }

  private heard(data: unknown): void {
    const message = parseWorkerMessage(data);
    this.watchdog.heard();
    switch (message?.type) {
      case 'ready':
        return;
      case 'at':
        this.site = message.site;
        return;
      case 'batch':
        if (this.exceeds(message)) {
          this.frame.retire();
          this.fail(tooMuchData(this.lastSeen(), BYTES_PER_RUN));
        } else this.take(message);
        return;
      case 'end':
        this.finish(message);
        return;
      default:
        this.fail(malformed(this.lastSeen()));
    }
  }

  private take({ words, strings, entries }: TraceBatch): void {
    this.frame.post({ type: 'taken', id: this.id });
    this.listener.batch({ words, strings, entries });
  }

  /** The engine has limits of its own: who goes beyond these is not the engine. */
  private exceeds({ words, strings, entries }: TraceBatch): boolean {
    for (const chunk of words) this.words += chunk.length;
    for (const text of strings) this.chars += text.length;
    for (const { name } of entries) this.chars += name.length;
    this.texts += strings.length + entries.length;
    const { words: length, chars, texts } = this;
    return length > WORDS_PER_RUN || chars > CHARS_PER_RUN || texts > TEXTS_PER_RUN;
  }

  private finish({ exitCode, fault }: { exitCode: number; fault: WorkerFault | null }): void {
    const { program } = this.request;
    if (fault?.position) {
      this.endOnceAt(exitCode, fault.position, (line) => located(program, fault, line));
    } else this.end(exitCode, fault && located(program, fault, null));
  }

  private crash({ message, line, column }: Broken): void {
    const inCode = line - this.firstLine + 1;
    const seen = this.lastSeen();
    if (inCode < 1 || column < 1) {
      this.fail(crashed(message, seen));
      return;
    }
    this.endOnceAt(2, { line: inCode, column }, (at) =>
      crashed(message, { ...seen, line: at ?? seen.line }),
    );
  }

  private end(exitCode: number, fault: Fault | null): void {
    if (this.isOver) return;
    this.close();
    this.tell(exitCode, fault);
  }

  /** The worker ends now; the listener hears of it once the learner's line of a place is known. */
  private endOnceAt(
    exitCode: number,
    position: GeneratedPosition,
    faultAt: (line: number | null) => Fault,
  ): void {
    if (this.isOver) return;
    this.close();
    void lineOfPosition(this.request.program, position).then((line) => {
      if (!this.isForgotten) this.tell(exitCode, faultAt(line));
    });
  }

  private tell(exitCode: number, fault: Fault | null): void {
    this.forget();
    this.listener.ended({ exitCode, fault });
  }

  private lastSeen(): LastSeen {
    const { program } = this.request;
    return { file: program.file, line: lineOfSite(program, this.site) };
  }
}
