import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;
const TWO_32 = 2 ** 32;

/** One garbage collection. Sizes are bytes. */
export interface Collection {
  readonly cycle: number;
  /** The position during which it began: frames that had begun. */
  readonly frame: number;
  /** The heap when it began, garbage included. */
  readonly before: number;
  /** What it found alive; null while it is not over. */
  alive: number | null;
  /** How long it stopped the world, at both of its ends, in ns. */
  pauseNs: number;
}

/** The collections of a run, in order. */
export class Collections {
  readonly all: Collection[] = [];
  private index = 0;
  private framesBegun = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words, i);
    });
    this.index = this.log.length;
  }

  private read(words: Uint32Array, i: number): void {
    const last = this.all.at(-1);
    switch (words[i] & KIND_MASK) {
      case EventKind.frameBegin:
        this.framesBegun++;
        break;
      case EventKind.gcStart: {
        const before = words[i + 2] + words[i + 3] * TWO_32;
        const { framesBegun: frame } = this;
        this.all.push({ cycle: words[i + 1], frame, before, alive: null, pauseNs: 0 });
        break;
      }
      case EventKind.gcEnd:
        if (last !== undefined) last.alive = words[i + 2] + words[i + 3] * TWO_32;
        break;
      case EventKind.gcPause:
        if (last !== undefined) last.pauseNs += words[i + 2];
        break;
    }
  }
}
