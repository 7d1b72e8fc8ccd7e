/** Loop turns and calls between two looks at clock and budget. */
const SLICE_FUEL = 4_096;

/** At a run's start every look names its line, so that a watchdog can; later only every so often. */
const EAGER_LOOKS = 64;
const HEARTBEAT_EVERY = 512;

/** A run's budget of loop turns and calls. What compiled code counts down is the port's `fuel`, the counter. */
export class FuelBudget {
  private looks = 0;
  /** The counter's value at the start of this slice. */
  private start = 0;
  /** Its value at the last settlement. */
  private settled = 0;

  /** `left`: what is left but for the present slice. */
  constructor(private left: number) {}

  isUsedUp(counter: number): boolean {
    return this.left < this.start - counter;
  }

  /** What was used since the last settlement. */
  used(counter: number): number {
    return this.settled - counter;
  }

  /** Returns what was used since the last settlement; this is one. */
  settle(counter: number): number {
    const used = this.settled - counter;
    this.settled = counter;
    return used;
  }

  /** Ends the slice, and returns the counter's value for the next one. */
  refill(counter: number): number {
    this.left -= this.start - counter;
    this.start = this.settled = this.looks < EAGER_LOOKS ? 0 : SLICE_FUEL;
    this.looks++;
    return this.start;
  }

  /** Whether this is a look at which to say where the run is. */
  get isHeartbeat(): boolean {
    return this.looks < EAGER_LOOKS || this.looks % HEARTBEAT_EVERY === 0;
  }
}
