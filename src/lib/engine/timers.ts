import { RUNTIME_TASK } from '../trace';
import { Channel, type ChannelClock } from './channel';
import { checkedDuration } from './checked';
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
  protected watch: TimerWatch | null = null;

  constructor(protected readonly runtime: Runtime) {
    runtime.memory.allocate(TIMER_ALONE);
  }

  abstract fire(): void;

  /** Whether it is still to fire. */
  get isArmed(): boolean {
    return this.position >= 0;
  }

  /** From now on `watch` is told. */
  watchedBy(watch: TimerWatch): void {
    this.watch = watch;
  }

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

  protected charge(): void {
    this.runtime.charge(this.runtime.costs.timer);
  }
}

/**
 * Sends the time on a channel. As of Go 1.23 it is in the heap only while somebody waits there, and otherwise
 * a receive looks whether it is due: so a timer that nobody reads costs nothing, keeps no program from a
 * deadlock, and a ticker whose receiver is slow has one tick for it and not the ones that were missed.
 */
class ChannelTimer extends ArmedTimer implements ChannelClock {
  readonly c: Channel;
  /** ns; 0: once. */
  protected period = 0;
  /** When it sends next, in ns; Infinity if never. */
  private due = Infinity;

  constructor(runtime: Runtime) {
    super(runtime);
    this.c = Channel.ofTimer(runtime, this);
  }

  override get isArmed(): boolean {
    return this.due < Infinity;
  }

  override watchedBy(watch: TimerWatch): void {
    super.watchedBy(watch);
    this.awaited();
  }

  poll(): void {
    if (this.due <= this.runtime.now) this.send(this.runtime.now);
  }

  awaited(): void {
    if (this.due < Infinity && this.position < 0) this.runtime.arm(this, this.due);
  }

  abandoned(): void {
    if (this.watch === null) this.runtime.timers.stop(this);
  }

  fire(): void {
    const { runtime, when, proc } = this;
    runtime.asRuntime(proc, when, () => this.send(when));
    // Others may wait too; and an owner is told at the moment, whoever waits.
    const isWanted = this.c.hasReceivers || this.watch !== null;
    if (this.due < Infinity && this.position < 0 && isWanted) {
      runtime.timers.arm(this, this.due);
      this.proc = proc;
    }
  }

  protected override arm(duration: number): void {
    this.charge();
    this.due = momentIn(this.runtime.now, duration);
    this.watch?.armed();
    if (this.c.hasReceivers || this.watch !== null) this.awaited();
  }

  /** Says whether it was still to send. */
  protected override disarm(): boolean {
    const wasDue = this.due < Infinity;
    this.due = Infinity;
    this.charge();
    this.runtime.timers.stop(this);
    if (wasDue) this.watch?.stopped();
    // As of Go 1.23 nobody receives a stale value.
    return this.c.takeBack() || wasDue;
  }

  /** Sends, and keeps the rhythm of the first tick, however late the receiver is. */
  private send(now: number): void {
    const { due, period } = this;
    this.due = period > 0 ? due + period * (1 + Math.floor((now - due) / period)) : Infinity;
    if (this.due === Infinity) this.watch?.fired();
    this.c.sendNow(this.runtime, due, RUNTIME_TASK);
  }
}

/** Go's `time.Timer`, as `time.NewTimer` makes it. */
export class OneShot extends ChannelTimer {
  constructor(runtime: Runtime, duration: number) {
    super(runtime);
    this.arm(checkedDuration(duration, 'timer'));
  }

  stop(): boolean {
    return this.disarm();
  }

  reset(duration: number): boolean {
    const ns = checkedDuration(duration, 'timer.reset');
    const wasArmed = this.disarm();
    this.arm(ns);
    return wasArmed;
  }
}

/** Go's `time.Ticker`. */
export class Ticker extends ChannelTimer {
  constructor(runtime: Runtime, period: number) {
    super(runtime);
    this.start(positive(period, 'ticker', 'non-positive interval for NewTicker'));
  }

  stop(): void {
    this.period = 0;
    this.disarm();
  }

  reset(period: number): void {
    const ns = positive(period, 'ticker.reset', 'non-positive interval for Ticker.Reset');
    this.stop();
    this.start(ns);
  }

  private start(period: number): void {
    this.period = period;
    this.arm(period);
  }
}

/** A ticker's period in whole ns; panics with Go's text where time would stand still. */
function positive(period: number, what: string, complaint: string): number {
  const ns = checkedDuration(period, what);
  if (ns <= 0) throw new GoPanic(new Error(complaint));
  return ns;
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
    this.arm(checkedDuration(duration, 'afterFunc'));
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
    const ns = checkedDuration(duration, 'timer.reset');
    const wasArmed = this.disarm();
    this.arm(ns);
    return wasArmed;
  }
}
