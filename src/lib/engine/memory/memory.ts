import { EventKind, STACK_BYTES } from '../../trace';
import { limitPassed } from '../limits';
import type { Heap, HeapFigures, Runtime } from '../runtime';
import type { Postponed, Task } from '../task';
import type { TaskScheduler } from '../task-scheduler';
import { Collector, halves, type Collected } from './collector';
import { GOGC, HEAP_MINIMUM, SIZES, TIMER_ALONE } from './sizes';
import { FRESH_STACK } from './stack';
import { Stacks } from './stacks';

const MIB = 1_024 * 1_024;

/** How much the heap changes until the log states it: a span, with which Go's tracer does it (`mcache.go`). */
const STATED_EVERY = 8_192;

/**
 * The simulated memory of one run: heap, stacks, and the collector's goal.
 *
 * We cannot see which objects JavaScript still reaches, so what is alive is what surely is: declared
 * objects that are not released, tasks, timers that are armed, contexts that a parent or a timer holds, and
 * channels in which values are or at which tasks wait. Anything else counts from its making to the next
 * collection.
 */
export class Memory implements Collected, Heap {
  readonly stacks: Stacks;
  readonly collector: Collector;
  /** Heap in use: what is alive, and what has died since the last collection. Bytes. */
  heap = 0;
  /** The heap at which the next collection begins. */
  goal = HEAP_MINIMUM;

  /** Bytes of objects that are alive, but for tasks and timers. */
  private held = 0;
  /** As many of them as a run may have. */
  private readonly most: number;
  /** Tasks that have ever been alive at once: Go keeps each `g`. */
  private made = 0;
  private alive = 0;
  /** The heap as the log knows it. */
  private stated = 0;
  /** While marking: what was found alive, and the heap at that moment. */
  private marked = 0;
  private heapBefore = 0;

  constructor(
    private readonly runtime: Runtime,
    scheduler: TaskScheduler,
  ) {
    this.most = runtime.options.limits.heapBytes;
    this.stacks = new Stacks(runtime);
    this.collector = new Collector(runtime, scheduler, this);
  }

  /** Takes so many bytes from the heap. They are garbage at once, unless they are held. */
  allocate(bytes: number): void {
    this.heap += bytes;
    if (this.heap - this.stated >= STATED_EVERY) this.state();
    if (this.heap >= this.goal && !this.collector.marking) this.collector.begin();
  }

  /** So many bytes are alive from now on. */
  hold(bytes: number): void {
    this.held += bytes;
    if (this.held > this.most) {
      throw limitPassed('heap', this.runtime.options.limits, this.runtime.site);
    }
  }

  /** So many bytes are garbage from now on. */
  drop(bytes: number): void {
    this.held -= bytes;
  }

  /** A task is made. Returns what that costs beside, in ns. */
  spawned(): number {
    if (this.alive++ < this.made) {
      this.allocate(SIZES.taskStart);
      return 0;
    }
    this.made++;
    this.allocate(SIZES.task + SIZES.taskStart);
    return this.runtime.costs.spawnNew;
  }

  ended(task: Task): void {
    this.alive--;
    if (task.stack !== FRESH_STACK) this.stacks.ended(task);
  }

  collect(task: Task, again: Postponed): boolean {
    return this.collector.collectFor(task, again);
  }

  figures(): HeapFigures {
    return {
      heapAlloc: this.heap,
      nextGC: this.goal,
      stackInuse: this.alive * STACK_BYTES + this.stacks.grownBytes,
      numGC: this.collector.cycle,
      pauseTotal: this.collector.pauseTotal,
    };
  }

  // --- What the collector asks.

  begin(emit: Parameters<Collected['begin']>[0]): number {
    const { costs } = this.runtime;
    emit(EventKind.gcStart, this.collector.cycle, ...halves(this.heap));
    const copying = this.stacks.shrink((task, bytes, before) =>
      emit(EventKind.stackSize, task, bytes, before),
    );
    const others = this.held + this.runtime.timers.size * TIMER_ALONE;
    this.marked = others + this.made * SIZES.task + this.alive * SIZES.taskStart;
    // That may be more than the heap was thought to be: a channel nobody used at the last collection was alive.
    this.heapBefore = this.heap;
    const bytes = others + this.stacks.grownInUse;
    return (
      costs.gcFixed +
      copying +
      this.alive * costs.gcMarkTask +
      Math.round((bytes / MIB) * costs.gcMarkMiB)
    );
  }

  /** The next goal: `commit` in Go's `mgcpacer.go`. What was made while marking went on counts as alive. */
  end(emit: Parameters<Collected['end']>[0]): void {
    this.heap = this.marked + (this.heap - this.heapBefore);
    const scanned = this.alive * SIZES.taskScan + this.stacks.grownInUse + SIZES.globals;
    const goal = this.heap + Math.floor(((this.heap + scanned) * GOGC) / 100);
    this.goal = Math.max(goal, HEAP_MINIMUM);
    this.stated = this.heap;
    emit(EventKind.gcEnd, this.collector.cycle, ...halves(this.heap));
    emit(EventKind.heapGoal, 0, ...halves(this.goal));
  }

  private state(): void {
    this.stated = this.heap;
    this.runtime.emit(EventKind.heapLive, 0, ...halves(this.heap));
  }
}
