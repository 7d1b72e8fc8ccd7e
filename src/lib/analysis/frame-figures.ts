import { TraceState, type TraceLog } from '../trace';

/** One value for each position; `values[k]` is after k frames. */
type Column = Float64Array;

/** What a run's frames took, by position: one value after each number of frames. */
export interface FrameColumns {
  /** Bytes of the stacks of all that are alive. */
  readonly stackBytes: Column;
  /** Bytes of the heap in use, garbage included. */
  readonly heapBytes: Column;
  /** ns that the game loop needed for the last frame that it finished. */
  readonly frameTime: Column;
  /** The most tasks that were in run queues at once during the frame that ends here. */
  readonly longestQueue: Column;
  /** The last frame that the game loop had finished; -1 before the first. */
  readonly servedFrame: Column;
  /** Tasks made in the frame that ends here. */
  readonly spawned: Column;
  /** Frames dropped so far. */
  readonly dropped: Column;
  /** Bytes of heap at which the next collection begins; 0 until it is stated. */
  readonly heapGoal: Column;
}

const READ: { readonly [K in keyof FrameColumns]: (state: TraceState) => number } = {
  stackBytes: (state) => state.stackBytes,
  heapBytes: (state) => state.memory.heapBytes,
  frameTime: (state) => state.frameTime,
  longestQueue: (state) => state.longestQueue,
  servedFrame: (state) => state.servedFrame,
  spawned: (state) => state.spawnedThisFrame,
  dropped: (state) => state.droppedFrames,
  heapGoal: (state) => state.memory.heapGoal,
};
const NAMES = Object.keys(READ) as (keyof FrameColumns)[];

/** Figures of a log at each position, read once as the log grows: by the fold itself, so that they agree. */
export class FrameFigures {
  private readonly state = new TraceState();
  private columns = makeColumns(64);
  /** Positions that no later event can change. */
  private settled = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    const { log, state } = this;
    if (log.frames >= this.columns.frameTime.length) this.grow(log.frames + 1);
    for (; this.settled < log.frames; this.settled++) {
      state.advance(log, log.frameEnd(this.settled));
      this.keep(this.settled);
    }
    state.advance(log, log.length);
    this.keep(this.settled);
  }

  /** Positions 0 to the log's last. The last value changes with the log; those before it stay. */
  get all(): FrameColumns {
    const length = this.settled + 1;
    return everyColumn((name) => this.columns[name].subarray(0, length));
  }

  private keep(position: number): void {
    for (const name of NAMES) this.columns[name][position] = READ[name](this.state);
  }

  private grow(least: number): void {
    const before = this.columns;
    this.columns = makeColumns(Math.max(least, before.frameTime.length * 2));
    for (const name of NAMES) this.columns[name].set(before[name]);
  }
}

const makeColumns = (length: number): Record<keyof FrameColumns, Column> =>
  everyColumn(() => new Float64Array(length));

function everyColumn(
  make: (name: keyof FrameColumns) => Column,
): Record<keyof FrameColumns, Column> {
  return Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Record<
    keyof FrameColumns,
    Column
  >;
}
