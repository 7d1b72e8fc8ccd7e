import type { Live } from './ledger';

/** The frame of a generator of the program's own, which nobody can look into: it says itself what it holds. */
export class GeneratorFrame {
  live: Live | null = null;
  /** What it goes through with `yield*`. */
  delegate: unknown = undefined;

  /** Before `yield value`. */
  out(value: unknown, live: Live): unknown {
    this.live = live;
    this.delegate = undefined;
    return value;
  }

  /** Before `yield* source`. */
  all(source: unknown, live: Live): unknown {
    this.live = live;
    this.delegate = source;
    return source;
  }

  end(): void {
    this.live = null;
    this.delegate = undefined;
  }
}
