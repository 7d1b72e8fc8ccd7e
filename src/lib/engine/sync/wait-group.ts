import { WaitCode } from '../../trace';
import { checkedCount } from '../checked';
import { defer } from '../defer';
import { GoPanic } from '../errors';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import type { Task } from '../task';
import { WaitQueue } from './wait-queue';

/** Go's `sync.WaitGroup`. */
export class WaitGroup {
  counter = 0;
  readonly queue: WaitQueue;
  private readonly waiting = new Wait(this);

  constructor(private readonly runtime: Runtime) {
    this.queue = new WaitQueue(runtime, this);
  }

  add(delta: number): void {
    const { runtime } = this;
    runtime.charge(runtime.costs.channel);
    this.counter += checkedCount(delta, 'waitGroup.add');
    if (this.counter < 0) throw new GoPanic(new Error('sync: negative WaitGroup counter'));
    if (this.queue.length > 0 && delta > 0 && this.counter === delta) {
      throw new GoPanic(new Error('sync: WaitGroup misuse: Add called concurrently with Wait'));
    }
    if (this.counter === 0) this.queue.wakeAll();
  }

  done(): void {
    this.add(-1);
  }

  wait(): Operation {
    return this.waiting;
  }

  /** Starts a task and counts it; `name` is the function's. */
  spawn(name: string, start: () => unknown): Task {
    const { runtime } = this;
    this.add(1);
    const counted = (): unknown => {
      defer(
        runtime.current,
        runtime.holds(() => this.done(), this),
      );
      return start();
    };
    runtime.holds(counted, this, start);
    return runtime.spawn(name, counted, 0);
  }
}

class Wait extends Operation {
  private readonly woken: Woken;

  constructor(private readonly group: WaitGroup) {
    super();
    this.woken = new Woken(group);
  }

  start(runtime: Runtime): boolean {
    runtime.charge(runtime.costs.channel);
    return this.group.counter > 0 && this.group.queue.park(WaitCode.waitGroupWait, this.woken);
  }
}

/** The end of a wait. Somebody may have begun to use the group again before the waiter ran. */
class Woken extends Operation {
  constructor(private readonly group: WaitGroup) {
    super();
  }

  start(): false {
    if (this.group.counter !== 0 || this.group.queue.length > 0) {
      throw new GoPanic(new Error('sync: WaitGroup is reused before previous Wait has returned'));
    }
    return false;
  }
}
