import { Channel } from './channel';
import { GoPanic } from './errors';
import { TIMER_ALONE } from './memory/sizes';
import type { Runtime } from './runtime';
import { momentIn, type Timer } from './timer-heap';

/** Is told what becomes of a timer. */
export interface TimerWatch {
  armed(): void;
  stopped(): void;
  fired(): void;
}

/** What all timers share: their place in the heap, and what arming and stopping costs. */
export abstract class ArmedTimer implements Timer {
  when = 0;
  sequence = 0;
  position = -1;
  proc = 0;
  /** Where it belongs to an owner: what states that it is armed or not. */
  watch: TimerWatch | null = null;

  constructor(protected readonly runtime: Runtime) {
    runtime.memory.allocate(TIMER_ALONE);
  }

  abstract fire(): void;

  protected arm(duration: number): void {
    this.charge();
    this.runtime.arm(this, momentIn(this.runtime.now, duration));
    this.watch?.armed();
  }

  /** Says whether it was still to fire. */
  protected disarm(): boolean {
    this.charge();
    const wasArmed = this.runtime.timers.stop(this);
    if (wasArmed) this.watch?.stopped();
    return wasArmed;
  }

  private charge(): void {
    this.runtime.charge(this.runtime.options.costs.timer);
  }
}

/** Sends the time on a channel, and drops it where nobody took the last one. */
class ChannelTimer extends ArmedTimer {
  readonly c: Channel;
  /** ns; 0: once. */
  protected period = 0;

  constructor(runtime: Runtime) {
    super(runtime);
    this.c = Channel.ofTimer(runtime);
  }

  fire(): void {
    const { runtime, when, proc } = this;
    if (this.period > 0) {
      // The next tick keeps the rhythm of the first, however late the receiver is.
      runtime.timers.arm(this, when + this.period);
      this.proc = proc;
    }
    runtime.asRuntime(proc, when, () => this.c.sendNow(runtime, when));
    if (this.period === 0) this.watch?.fired();
  }

  /** Disarms, and takes back a value that nobody has received: as of Go 1.23 there is no stale one. */
  protected halt(): boolean {
    const wasArmed = this.disarm();
    return this.c.takeBack() || wasArmed;
  }
}

/** Go's `time.Timer`, as `time.NewTimer` makes it. */
export class OneShot extends ChannelTimer {
  constructor(runtime: Runtime, duration: number) {
    super(runtime);
    this.arm(duration);
  }

  stop(): boolean {
    return this.halt();
  }

  reset(duration: number): boolean {
    const wasArmed = this.halt();
    this.arm(duration);
    return wasArmed;
  }
}

/** Go's `time.Ticker`. */
export class Ticker extends ChannelTimer {
  constructor(runtime: Runtime, period: number) {
    super(runtime);
    this.start(period, 'non-positive interval for NewTicker');
  }

  stop(): void {
    this.period = 0;
    this.halt();
  }

  reset(period: number): void {
    this.stop();
    this.start(period, 'non-positive interval for Ticker.Reset');
  }

  private start(period: number, complaint: string): void {
    if (!(period > 0)) throw new GoPanic(new Error(complaint));
    this.period = Math.round(period);
    this.arm(this.period);
  }
}

/** Runs a function in a task of its own after a time: Go's `time.AfterFunc`. */
export class AfterFunc extends ArmedTimer {
  private readonly site: number;

  constructor(
    runtime: Runtime,
    duration: number,
    private readonly name: string,
    private readonly fn: () => unknown,
  ) {
    super(runtime);
    this.site = runtime.site;
    this.arm(duration);
  }

  fire(): void {
    const { runtime } = this;
    runtime.asRuntime(this.proc, this.when, () => runtime.spawn(this.name, this.fn, 0), this.site);
    this.watch?.fired();
  }

  stop(): boolean {
    return this.disarm();
  }

  reset(duration: number): boolean {
    const wasArmed = this.disarm();
    this.arm(duration);
    return wasArmed;
  }
}
