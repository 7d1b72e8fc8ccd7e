import { FrameFigures, FrameMarks, PlacePeaks, Verdicts, type DetectorSettings } from '../analysis';
import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import { hashLog, Timeline, TraceLog, WORDS_PER_EVENT, type TraceBatch } from '../trace';
import type { WorldSeries } from './view';

/** The longest log that is hashed, in words and UTF-16 units: more would keep the page from answering. */
const HASHED = 4_000_000;

/** One run as the page has it: its log, and what is read from the log as it grows. */
export class Recording {
  readonly log = new TraceLog();
  readonly timeline = new Timeline(this.log);
  readonly verdicts: Verdicts;
  /** The run is over: the log grows no more. */
  ended = false;
  fault: Fault | null = null;
  /** What tells this log from others; null while it grows, and for a very long one. */
  hash: string | null = null;

  /** UTF-16 units of all texts so far. */
  private chars = 0;
  private readonly peaks = new PlacePeaks(this.log);
  private readonly figures = new FrameFigures(this.log);
  private readonly marks = new FrameMarks(this.log);

  constructor(
    readonly program: CompiledProgram,
    detectors: DetectorSettings,
  ) {
    this.verdicts = new Verdicts(this.log, detectors);
  }

  append(batch: TraceBatch): void {
    this.log.append(batch);
    for (const text of batch.strings) this.chars += text.length;
    for (const { name } of batch.entries) this.chars += name.length;
    this.verdicts.update();
    this.peaks.update();
    this.figures.update();
    this.marks.update();
  }

  /** Facts of the frame that follows position `frame`. */
  factsAfter(frame: number): number {
    return this.log.facts(this.log.frameEnd(frame), this.log.frameEnd(frame + 1));
  }

  /** The index in the log after `frame` frames and `facts` facts of the next one. */
  indexAt(frame: number, facts: number): number {
    return this.log.afterFacts(this.log.frameEnd(frame), this.log.frameEnd(frame + 1), facts);
  }

  /** The run is over. Its hash is the same wherever the same program runs with the same seed. */
  end(fault: Fault | null): void {
    this.ended = true;
    this.fault = fault;
    const hashed = WORDS_PER_EVENT * this.log.length + this.chars;
    if (hashed <= HASHED) this.hash = hashLog(this.log);
  }

  /** Figures of the run so far. */
  series(): WorldSeries {
    const series = this.verdicts.series();
    return {
      ...series,
      ...this.figures.all,
      firstLeak: series.leaked.findIndex((count) => count > 0),
      marks: this.marks.all,
      peaks: new Map(this.peaks.all),
      fault: this.fault,
    };
  }
}
