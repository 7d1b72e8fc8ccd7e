import { WaitCode } from '../trace';
import { Channel } from './channel';
import { GoPanic } from './errors';
import { Operation } from './operation';
import type { Runtime } from './runtime';
import type { Timer } from './timer-heap';
import type { Task } from './task';

/** A moment in ns from now; what is not a number, or is past, is now. */
const momentIn = (runtime: Runtime, duration: number): number =>
  runtime.now + (duration > 0 ? Math.round(duration) : 0);

/** Waits until a moment: Go's `time.Sleep`. */
export class Sleep extends Operation {
  constructor(private readonly duration: number) {
    super();
  }

  start(runtime: Runtime): boolean {
    runtime.charge(runtime.options.costs.timer);
    if (!(this.duration > 0)) return false;
    const { current } = runtime;
    runtime.arm(new WakeUp(current, runtime), momentIn(runtime, this.duration));
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

/** Sends the time on a channel with room for one, and drops it where nobody took the last one. */
class ChannelTimer implements Timer {
  when = 0;
  sequence = 0;
  position = -1;
  proc = 0;
  readonly channel: Channel;
  /** ns; 0: once. */
  period = 0;

  constructor(private readonly runtime: Runtime) {
    this.channel = new Channel(runtime, 1);
  }

  fire(): void {
    const { runtime, when } = this;
    if (this.period > 0) {
      // The next tick keeps the rhythm of the first, however late the receiver is.
      const { proc } = this;
      runtime.timers.arm(this, when + this.period);
      this.proc = proc;
    }
    runtime.asRuntime(this.proc, when, () => this.channel.sendNow(runtime, when));
  }
}

/** A channel that gets one value after `duration` ns: Go's `time.After`. */
export function after(runtime: Runtime, duration: number): Channel {
  runtime.charge(runtime.options.costs.timer);
  const timer = new ChannelTimer(runtime);
  runtime.arm(timer, momentIn(runtime, duration));
  return timer.channel;
}

/** Go's `time.Ticker`. */
export class Ticker {
  private readonly timer: ChannelTimer;

  constructor(
    private readonly runtime: Runtime,
    period: number,
  ) {
    this.timer = new ChannelTimer(runtime);
    this.start(period);
  }

  get c(): Channel {
    return this.timer.channel;
  }

  stop(): void {
    this.runtime.charge(this.runtime.options.costs.timer);
    this.runtime.timers.stop(this.timer);
    this.timer.period = 0;
  }

  reset(period: number): void {
    this.stop();
    this.start(period);
  }

  private start(period: number): void {
    if (!(period > 0)) throw new GoPanic(new Error('non-positive interval for NewTicker'));
    this.runtime.charge(this.runtime.options.costs.timer);
    this.timer.period = Math.round(period);
    this.runtime.arm(this.timer, this.runtime.now + this.timer.period);
  }
}

/** Uses CPU time: the task keeps its processor, but for preemption. */
export class Work extends Operation {
  constructor(private readonly duration: number) {
    super();
  }

  start(runtime: Runtime): boolean {
    return this.duration > 0 ? runtime.spend(Math.round(this.duration)) : false;
  }
}

/** Lets others run first: Go's `runtime.Gosched`. */
export class Yield extends Operation {
  start(runtime: Runtime): boolean {
    return runtime.yieldNow();
  }
}
