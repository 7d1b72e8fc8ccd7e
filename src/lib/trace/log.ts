import type { TraceBatch } from './writer';
import { EventKind, WORDS_PER_EVENT, type Entry } from './vocabulary';

const KIND_MASK = 0x3f;

/** One event, unpacked: for tables and tests. Folds read the words themselves. */
export interface TraceEvent {
  readonly index: number;
  readonly kind: EventKind;
  readonly proc: number;
  /** ns since the processor's last event. */
  readonly dt: number;
  readonly subject: number;
  readonly a: number;
  readonly b: number;
}

/**
 * A run's log as the page holds it: the chunks as they came, never copied, and where each frame begins.
 * It grows while the run goes on. What it holds may be forged (a worker runs a stranger's code), so readers
 * of subject and arguments check their range; the log itself only promises whole events.
 */
export class TraceLog {
  /** Number of events. */
  length = 0;
  readonly strings: string[] = [];
  readonly entries: Entry[] = [];
  /** `frameStarts[k]` is where frame k begins: at its `frameBegin`, or the `advance` right before it. */
  readonly frameStarts: number[] = [];

  /** Tasks that the log states to be made: as many rows does a table of them need. */
  spawned = 0;

  private readonly chunks: Uint32Array[] = [];
  private readonly starts: number[] = [];
  private lastIsAdvance = false;

  append(batch: TraceBatch): void {
    for (const words of batch.words) {
      if (words.length === 0) continue;
      if (words.length % WORDS_PER_EVENT !== 0)
        throw new RangeError('a chunk ends inside an event');
      this.chunks.push(words);
      this.starts.push(this.length);
      this.indexFrames(words);
      this.length += words.length / WORDS_PER_EVENT;
    }
    this.strings.push(...batch.strings);
    this.entries.push(...batch.entries);
  }

  /** Frames that have begun. */
  get frames(): number {
    return this.frameStarts.length;
  }

  /**
   * The position "frame k": k frames have been played and frame k has not begun; so what frame k-1 did is
   * seen, and frame 0 is before anything. Beyond the last frame: the end of the log.
   */
  frameEnd(frame: number): number {
    return frame < this.frameStarts.length ? this.frameStarts[frame] : this.length;
  }

  /** Calls `visit` for each chunk that holds events of [from, to), with word offsets [begin, end). */
  scan(
    from: number,
    to: number,
    visit: (words: Uint32Array, begin: number, end: number) => void,
  ): void {
    let c = this.chunkOf(from);
    let at = from;
    while (at < to) {
      const words = this.chunks[c];
      const start = this.starts[c];
      const stop = Math.min(to, start + words.length / WORDS_PER_EVENT);
      visit(words, (at - start) * WORDS_PER_EVENT, (stop - start) * WORDS_PER_EVENT);
      at = stop;
      c++;
    }
  }

  /** The event at `index`, unpacked. */
  at(index: number): TraceEvent {
    if (!(index >= 0 && index < this.length))
      throw new RangeError(`no event ${index} in a log of ${this.length}`);
    const c = this.chunkOf(index);
    const words = this.chunks[c];
    const i = (index - this.starts[c]) * WORDS_PER_EVENT;
    const head = words[i];
    return {
      index,
      kind: (head & KIND_MASK) as EventKind,
      proc: (head >>> 6) & KIND_MASK,
      dt: head >>> 12,
      subject: words[i + 1],
      a: words[i + 2],
      b: words[i + 3],
    };
  }

  /** Facts in [from, to): events but for `advance`, which belongs to the event after it. */
  facts(from: number, to: number): number {
    let count = 0;
    this.scan(from, to, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        if ((words[i] & KIND_MASK) !== EventKind.advance) count++;
      }
    });
    return count;
  }

  /** The index behind the first `count` facts of [from, to); `to` if there are fewer. */
  afterFacts(from: number, to: number, count: number): number {
    let left = count;
    let index = from;
    while (left > 0 && index < to) {
      if (this.at(index).kind !== EventKind.advance) left--;
      index++;
    }
    return index;
  }

  private chunkOf(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private indexFrames(words: Uint32Array): void {
    for (let i = 0; i < words.length; i += WORDS_PER_EVENT) {
      const kind = words[i] & KIND_MASK;
      if (kind === EventKind.frameBegin) {
        const index = this.length + i / WORDS_PER_EVENT;
        this.frameStarts.push(this.lastIsAdvance ? index - 1 : index);
      }
      if (kind === EventKind.taskSpawn) this.spawned++;
      this.lastIsAdvance = kind === EventKind.advance;
    }
  }
}
