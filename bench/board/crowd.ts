import { Verdicts } from '../../src/lib/analysis';
import type { WorldSeries, WorldView } from '../../src/lib/session';
import {
  EventKind,
  packPlace,
  RUNTIME_PROC,
  Timeline,
  TraceLog,
  TraceWriter,
  WaitCode,
} from '../../src/lib/trace';

/** Frames in which a task may live; those after it is leaked, so half of the crowd is at the start. */
const DETECTORS = { tickAgeFrames: 60, ownershipGraceFrames: 2 };
const PLACES = [packPlace(1, WaitCode.chanReceive), packPlace(2, WaitCode.select)];
const CHANGES = 50;

/** A world in which so many tasks wait, and in each frame some end and as many are spawned, for ever. */
export class Crowd {
  private readonly writer = new TraceWriter();
  private readonly log = new TraceLog();
  private readonly timeline = new Timeline(this.log);
  private readonly verdicts = new Verdicts(this.log, DETECTORS);
  private readonly proc = { id: 0, clock: 0, stated: 0 };
  private readonly runtime = { id: RUNTIME_PROC, clock: 0, stated: 0 };
  private made = 0;
  private ended = 0;
  private frames = 0;

  constructor(private readonly size: number) {
    this.writer.entry({ name: 'main.crowd', site: 0 });
    this.frame(0);
    for (let task = 0; task < size; task++) this.spawn();
    // Old enough to be leaked, but for those that come from now on.
    for (let frame = 0; frame < DETECTORS.tickAgeFrames + 2; frame++) this.frame(0);
  }

  /** Plays a frame and gives the world after it. */
  next(): WorldView {
    this.frame(CHANGES);
    this.log.append(this.writer.take());
    this.verdicts.update();
    const { log, verdicts } = this;
    const state = this.timeline.at(log.length);
    return {
      state,
      log,
      program: { file: 'crowd.ts', sites: [] } as unknown as WorldView['program'],
      frame: state.framesBegun,
      live: state.live,
      leaked: verdicts.leakedAt(state),
      stackBytes: state.stackBytes,
      frameTime: 0,
      verdict: 'leaking',
      sites: [],
      isLeaked: (task) => verdicts.isLeaked(task, state.framesBegun),
    };
  }

  /** What the board needs of a whole run. */
  series(): WorldSeries {
    const peaks = new Map(PLACES.map((place) => [place, this.size / PLACES.length + 5_000]));
    const [none, nothing] = [new Uint32Array(), new Float64Array()];
    return {
      length: 0,
      live: none,
      leaked: none,
      stackBytes: nothing,
      heapBytes: nothing,
      frameTime: nothing,
      longestQueue: nothing,
      servedFrame: nothing,
      spawned: nothing,
      dropped: nothing,
      heapGoal: nothing,
      firstLeak: 0,
      marks: { dropped: [], cancelled: [], ownerEnded: [], collected: [] },
      peaks,
      fault: null,
    };
  }

  private frame(changes: number): void {
    this.writer.emit(EventKind.frameBegin, this.runtime, this.frames++, 0, 0);
    for (let i = 0; i < changes; i++) {
      const task = ++this.ended;
      this.writer.emit(EventKind.taskReady, this.proc, task, 0, 0);
      this.writer.emit(EventKind.taskRun, this.proc, task, 0, 0);
      this.writer.emit(EventKind.taskDone, this.proc, task, 0, 0);
      this.spawn();
    }
  }

  private spawn(): void {
    const task = ++this.made;
    this.writer.emit(EventKind.taskSpawn, this.proc, task, 0, 1);
    this.writer.emit(EventKind.taskRun, this.proc, task, 0, 0);
    this.writer.emit(EventKind.taskBlock, this.proc, task, PLACES[task % PLACES.length], 0);
  }
}
