import { EventKind, TraceState, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** What is known of every position of a run; the names are those of the columns. */
export const FRAME_FIGURES = [
  /** Tasks made in the frame before. */
  'spawned',
  /** The most tasks that stood in run queues at once in the frame before. */
  'queuePeak',
  /** ns that the game loop needed for its last frame. */
  'frameTime',
  /** Frames dropped so far. */
  'dropped',
  /** Bytes. */
  'stackBytes',
  'heapBytes',
  /** Bytes; 0 until it is stated. */
  'heapGoal',
] as const;
export type FrameFigure = (typeof FRAME_FIGURES)[number];

/** One figure for each position: `values[k]` is after k frames. */
export interface FigureSeries {
  readonly length: number;
  readonly values: Float64Array;
}

/** The figures of a run, frame by frame. They come from the same fold that the board is drawn from. */
export class FrameFigures {
  private readonly state = new TraceState();
  private readonly kept: Record<FrameFigure, number[]>;
  private queued = 0;
  private peak = 0;
  private series: { readonly at: number; readonly of: Record<FrameFigure, FigureSeries> } | null =
    null;

  constructor(private readonly log: TraceLog) {
    this.kept = forEach(() => []);
  }

  /** Reads what the log has got since the last call. */
  update(): void {
    const { log, state } = this;
    while (state.framesBegun < log.frames) {
      const position = state.framesBegun;
      this.advance(log.frameStarts[position]);
      this.keep();
      this.peak = this.queued;
      // Over the frame's own beginning, and the `advance` that may stand before it.
      this.advance(log.afterFacts(state.index, log.length, 1));
    }
    this.advance(log.length);
  }

  /** All figures of the positions so far; the last is as it is now. The arrays are made anew as the log grows. */
  columns(): Readonly<Record<FrameFigure, FigureSeries>> {
    if (this.series?.at !== this.state.index) {
      const now = this.now();
      this.series = {
        at: this.state.index,
        of: forEach((figure) => {
          const values = Float64Array.from([...this.kept[figure], now[figure]]);
          return { length: values.length, values };
        }),
      };
    }
    return this.series.of;
  }

  private now(): Record<FrameFigure, number> {
    const { state } = this;
    return {
      spawned: state.spawnedThisFrame,
      queuePeak: this.peak,
      frameTime: state.frameTime,
      dropped: state.droppedFrames,
      stackBytes: state.stackBytes,
      heapBytes: state.memory.heapBytes,
      heapGoal: state.memory.heapGoal,
    };
  }

  private keep(): void {
    const now = this.now();
    for (const figure of FRAME_FIGURES) this.kept[figure].push(now[figure]);
  }

  /** Goes on, and counts run queues within the frame: at its end they mostly are empty. */
  private advance(to: number): void {
    let { queued, peak } = this;
    this.log.scan(this.state.index, to, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        queued += QUEUE_CHANGE[words[i] & KIND_MASK];
        // A forged log may run who is in no queue.
        if (queued < 0) queued = 0;
        else if (queued > peak) peak = queued;
      }
    });
    this.queued = queued;
    this.peak = peak;
    this.state.advance(this.log, to);
  }
}

/** What a kind of event does to the number of tasks in run queues. */
const QUEUE_CHANGE = new Int8Array(KIND_MASK + 1);
for (const kind of ['taskSpawn', 'taskReady', 'taskYield'] as const)
  QUEUE_CHANGE[EventKind[kind]] = 1;
QUEUE_CHANGE[EventKind.taskRun] = -1;

function forEach<T>(make: (figure: FrameFigure) => T): Record<FrameFigure, T> {
  return Object.fromEntries(FRAME_FIGURES.map((figure) => [figure, make(figure)])) as Record<
    FrameFigure,
    T
  >;
}
