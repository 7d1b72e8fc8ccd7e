/** Time between two looks, in ms. */
const TICK_MS = 100;

/**
 * What one tick counts for at most, in ms. While a page is hidden, or busy itself, ticks come late, and
 * messages that came in time wait behind them: such gaps are not the worker's silence.
 */
const TICK_COUNTS_MS = 2 * TICK_MS;

/** From the order to start until the worker's first word: a slow machine may need long to parse. */
export const START_MS = 10_000;

/**
 * How long a run may say nothing. With a tick, and the way to the reader, it stays under 2 s. The engine
 * says where it is every 2 million loop turns, so every few hundred ms even on a slow machine.
 */
export const SILENCE_MS = 1_700;

/** How long a run may take in all, however much it says. */
export const WHOLE_MS = 30_000;

export type Expiry = 'start' | 'silence' | 'whole';

/** Watches over one run in wall time. */
export class Watchdog {
  private timer: ReturnType<typeof setInterval> | undefined;
  private last = 0;
  private silent = 0;
  private whole = 0;
  private hasStarted = false;

  /** `expire` is called once at most, and not after `stop`. */
  constructor(private readonly expire: (reason: Expiry) => void) {}

  start(): void {
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  /** The worker said something. */
  heard(): void {
    this.hasStarted = true;
    this.silent = 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const now = performance.now();
    const passed = Math.min(now - this.last, TICK_COUNTS_MS);
    this.last = now;
    this.silent += passed;
    if (this.hasStarted) this.whole += passed;
    const reason = this.verdict();
    if (reason === null) return;
    this.stop();
    this.expire(reason);
  }

  private verdict(): Expiry | null {
    if (!this.hasStarted) return this.silent >= START_MS ? 'start' : null;
    if (this.silent >= SILENCE_MS) return 'silence';
    return this.whole >= WHOLE_MS ? 'whole' : null;
  }
}
