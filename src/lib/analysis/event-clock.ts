import { RUNTIME_PROC, WORDS_PER_EVENT, EventKind, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;
const TWO_32 = 2 ** 32;

/** Events between two places where all clocks are known: no look-up reads more. */
const CHECK_EVERY = 4_096;

/** Each processor's clock as a log is read, the runtime's among them; ns. */
export class Clocks {
  readonly ns = new Float64Array(RUNTIME_PROC + 1);

  /** Goes on to the event at word `i`; returns its time. */
  read(words: Uint32Array, i: number): number {
    const head = words[i];
    const proc = (head >>> 6) & KIND_MASK;
    this.ns[proc] += head >>> 12;
    if ((head & KIND_MASK) === EventKind.advance)
      this.ns[proc] += words[i + 2] + words[i + 3] * TWO_32;
    return this.ns[proc];
  }
}

/** When each event of a log happened: on the clock of its own processor, in ns since the run began. */
export class EventClock {
  /** All clocks before event `k * CHECK_EVERY`. */
  private readonly checks: Float64Array[] = [];
  private readonly clocks = new Clocks();
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    let at = this.index;
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT, at++) {
        if (at % CHECK_EVERY === 0) this.checks.push(this.clocks.ns.slice());
        this.clocks.read(words, i);
      }
    });
    this.index = at;
  }

  /** The furthest that any clock has come. */
  get end(): number {
    return Math.max(...this.clocks.ns);
  }

  /** Time of an event that has been read. */
  at(index: number): number {
    const check = Math.floor(index / CHECK_EVERY);
    const clocks = new Clocks();
    clocks.ns.set(this.checks[check]);
    let time = 0;
    this.log.scan(check * CHECK_EVERY, index + 1, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) time = clocks.read(words, i);
    });
    return time;
  }

  /** The first event of [from, to) that is later than `time`; `to` if there is none. */
  firstAfter(from: number, to: number, time: number): number {
    let found = to;
    if (from >= to) return to;
    const check = Math.floor(from / CHECK_EVERY);
    const clocks = new Clocks();
    clocks.ns.set(this.checks[check]);
    let index = check * CHECK_EVERY;
    this.log.scan(index, to, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT, index++) {
        if (clocks.read(words, i) > time && index >= from && index < found) found = index;
      }
    });
    return found;
  }
}
