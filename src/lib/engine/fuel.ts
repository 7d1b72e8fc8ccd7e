/** Loop turns and calls between two looks at clock and budget. */
const SLICE_FUEL = 4_096;

/** At a run's start every look names its line, so that a watchdog can; later only every so often. */
const EAGER_LOOKS = 64;
const HEARTBEAT_EVERY = 512;

/** A run's budget of loop turns and calls. What compiled code counts down is the port's `fuel`. */
export class FuelBudget {
  private looks = 0;
  /** The value of the port's counter at the last settlement. */
  private settled = 0;

  constructor(private left: number) {}

  get isUsedUp(): boolean {
    return this.left < 0;
  }

  /** What was used since the last settlement. */
  used(counter: number): number {
    return this.settled - counter;
  }

  /** Takes what was used since the last call off the budget, and returns it. */
  settle(counter: number): number {
    const used = this.settled - counter;
    this.settled = counter;
    this.left -= used;
    return used;
  }

  /** The counter's value for the next slice. */
  refill(): number {
    this.settled = this.looks < EAGER_LOOKS ? 0 : SLICE_FUEL;
    this.looks++;
    return this.settled;
  }

  /** Whether this is a look at which to say where the run is. */
  get isHeartbeat(): boolean {
    return this.looks < EAGER_LOOKS || this.looks % HEARTBEAT_EVERY === 0;
  }
}
