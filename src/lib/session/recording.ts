import { DroppedFrames, PlacePeaks, Verdicts, type DetectorSettings } from '../analysis';
import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import { Timeline, TraceLog, type TraceBatch } from '../trace';
import type { WorldSeries } from './view';

/** One run as the page has it: its log, and what is read from the log as it grows. */
export class Recording {
  readonly log = new TraceLog();
  readonly timeline = new Timeline(this.log);
  readonly verdicts: Verdicts;
  /** The run is over: the log grows no more. */
  ended = false;
  fault: Fault | null = null;

  private readonly peaks = new PlacePeaks(this.log);
  private readonly dropped = new DroppedFrames(this.log);

  constructor(
    readonly program: CompiledProgram,
    detectors: DetectorSettings,
  ) {
    this.verdicts = new Verdicts(this.log, detectors);
  }

  append(batch: TraceBatch): void {
    this.log.append(batch);
    this.verdicts.update();
    this.peaks.update();
    this.dropped.update();
  }

  /** Events of the frame that follows position `frame`. */
  eventsAfter(frame: number): number {
    return this.log.frameEnd(frame + 1) - this.log.frameEnd(frame);
  }

  /** Figures of the run so far. */
  series(): WorldSeries {
    const series = this.verdicts.series();
    return {
      ...series,
      firstLeak: series.leaked.findIndex((count) => count > 0),
      dropped: this.dropped.frames.slice(),
      peaks: new Map(this.peaks.all),
      fault: this.fault,
    };
  }
}
