import { WaitCode } from '../trace';
import { checkedDuration } from './checked';
import { Operation } from './operation';
import type { Runtime } from './runtime';
import type { Task } from './task';
import { momentIn, type Timer } from './timer-heap';

/** Waits until a moment: Go's `time.Sleep`. */
export class Sleep extends Operation {
  private readonly duration: number;

  constructor(duration: number) {
    super();
    this.duration = checkedDuration(duration, 'sleep');
  }

  start(runtime: Runtime): boolean {
    runtime.charge(runtime.costs.timer);
    if (this.duration <= 0) return false;
    runtime.arm(new WakeUp(runtime.current, runtime), momentIn(runtime.now, this.duration));
    return runtime.park(WaitCode.sleep, 0);
  }
}

class WakeUp implements Timer {
  when = 0;
  sequence = 0;
  position = -1;
  proc = 0;

  constructor(
    private readonly task: Task,
    private readonly runtime: Runtime,
  ) {}

  fire(): void {
    this.runtime.readyAt(this.task, this.proc, this.when);
  }
}

/** Uses CPU time: the task keeps its processor, but for preemption. */
export class Work extends Operation {
  private readonly duration: number;

  constructor(duration: number) {
    super();
    this.duration = checkedDuration(duration, 'work');
  }

  start(runtime: Runtime): boolean {
    return this.duration > 0 ? runtime.spend(this.duration) : false;
  }
}

/** Lets others run first: Go's `runtime.Gosched`. */
export class Yield extends Operation {
  start(runtime: Runtime): boolean {
    return runtime.yieldNow();
  }
}
