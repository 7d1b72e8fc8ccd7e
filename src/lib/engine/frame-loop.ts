import { EventKind, FRAME_NS, WaitCode } from '../trace';
import type { Runtime } from './runtime';
import { Operation } from './operation';
import { FrameEvent, frameTable } from './tables';
import type { Task } from './task';

const TWO_32 = 2 ** 32;
const EVENTS = frameTable.events.length;

/** Waits until the next frame begins. */
class NextFrame extends Operation {
  start(runtime: Runtime): true {
    return runtime.frameLoop.wait();
  }
}

/**
 * The frame clock of one run, and how the game loop keeps up with it. The game loop is the first task that
 * waits for a frame.
 */
export class FrameLoop {
  readonly next = new NextFrame();
  /** The frame that has begun last; -1 before the first. */
  number = -1;
  /** Tasks that wait for the next one. */
  waiting = 0;
  /** When the next frame begins, in ns. */
  nextAt = 0;

  private state = 0;
  /** Its number, 0 before: a game loop that nobody can wake any more is not kept alive by this clock. */
  private loop = 0;
  /** The frame that the game loop is working on, and when it began. */
  private served = 0;
  private servedAt = 0;
  /** Who waits, in front, and beside which processor. The arrays stay: a frame's are the next one's. */
  private readonly tasks: (Task | null)[] = [];
  private readonly procs: number[] = [];

  constructor(private readonly runtime: Runtime) {}

  /** A frame begins: wakes whoever waits for it, in the order in which they came. */
  begin(): void {
    const now = this.nextAt;
    this.number++;
    this.nextAt = now + FRAME_NS;
    this.runtime.emit(EventKind.frameBegin, this.number, 0, 0);
    if (this.loop !== 0 || this.number === 0) this.step(FrameEvent.begin, now);
    const { tasks, waiting } = this;
    this.waiting = 0;
    // Nobody waits for the next frame before this has woken all: tasks run later.
    for (let i = 0; i < waiting; i++) {
      const task = tasks[i]!;
      tasks[i] = null;
      this.runtime.readyAt(task, this.procs[i], now);
    }
  }

  /** The current task waits for the next frame. */
  wait(): true {
    const { runtime } = this;
    const task = runtime.current;
    runtime.charge(runtime.costs.timer);
    if (this.loop === 0) {
      this.loop = task.id;
      this.served = this.number;
      this.servedAt = this.nextAt - FRAME_NS;
    }
    if (task.id === this.loop) this.step(FrameEvent.wait, runtime.now);
    this.tasks[this.waiting] = task;
    this.procs[this.waiting++] = runtime.proc.id;
    return runtime.park(WaitCode.sleep, 0);
  }

  private step(event: number, now: number): void {
    const edge = this.state * EVENTS + event;
    this.state = frameTable.next[edge];
    for (const action of frameTable.actions[edge]) {
      if (action === 'measureFrame') this.measure(now);
      else this.runtime.emit(EventKind.frameDrop, this.number, 0, 0);
    }
    if (event === FrameEvent.begin && frameTable.actions[edge].length === 0) {
      this.served = this.number;
      this.servedAt = now;
    }
  }

  private measure(now: number): void {
    const needed = now - this.servedAt;
    this.runtime.emit(
      EventKind.frameWait,
      this.served,
      needed % TWO_32,
      Math.floor(needed / TWO_32),
    );
  }
}
