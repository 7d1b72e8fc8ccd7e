/** After so many ms a request that nobody answered is made again; the last one holds for all that follow. */
const PAUSES = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** Sets a timer, and returns how to stop it. */
export type Delay = (then: () => void, ms: number) => () => void;

/** Waits longer from time to time, until something goes well or somebody will not wait. */
export class Patience {
  #tries = 0;
  #hurry: (() => void) | null = null;
  #isOver = false;

  constructor(private readonly delay: Delay) {}

  /** Resolves when it is time to try again. Not at all once it is over. */
  wait(): Promise<void> {
    const pause = PAUSES[Math.min(this.#tries++, PAUSES.length - 1)];
    return new Promise((resolve) => {
      if (this.#isOver) return;
      const stop = this.delay(resolve, pause);
      this.#hurry = () => {
        stop();
        if (!this.#isOver) resolve();
      };
    });
  }

  /** Something went well. */
  renew(): void {
    this.#tries = 0;
  }

  /** Tries now: the network is back, or the reader asks. */
  hurry(): void {
    this.#tries = 0;
    this.#hurry?.();
    this.#hurry = null;
  }

  end(): void {
    this.#isOver = true;
    this.hurry();
  }
}
