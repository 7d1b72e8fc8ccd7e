import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';
import { RunningTasks } from './running';
import { countBelow } from './sorted';

const KIND_MASK = 0x3f;

/** A channel at a moment of a run. */
export interface ChannelNow {
  /** Slots of its buffer. */
  readonly capacity: number;
  /** Values in the buffer. */
  readonly buffered: number;
  readonly closed: boolean;
  /** Values sent and received so far. */
  readonly sent: number;
  readonly received: number;
  /** Where it was made; 0 where the log does not say. */
  readonly site: number;
  /** The task that made it; 0 where none did. */
  readonly maker: number;
}

/** All that a log says of one channel. */
export class ChannelStory {
  private made: { index: number; capacity: number; site: number; maker: number } | null = null;
  private closedAt = Infinity;
  private readonly sends: number[] = [];
  private readonly receives: number[] = [];
  /** Index of each event that may change the buffer, and the values in it afterwards. */
  private readonly changes: number[] = [];
  private readonly buffered: number[] = [];
  private readonly running = new RunningTasks();
  private index = 0;

  constructor(
    private readonly log: TraceLog,
    readonly channel: number,
  ) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    let index = this.index;
    this.log.scan(index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words, i, index++);
    });
    this.index = index;
  }

  /** The channel after the first `index` events; null where that is before it was made, or it is no channel. */
  at(index: number): ChannelNow | null {
    if (this.made === null || this.made.index >= index) return null;
    const { capacity, site, maker } = this.made;
    const changes = countBelow(this.changes, index);
    return {
      ...{ capacity, site, maker },
      buffered: changes === 0 ? 0 : this.buffered[changes - 1],
      closed: this.closedAt < index,
      sent: countBelow(this.sends, index),
      received: countBelow(this.receives, index),
    };
  }

  private read(words: Uint32Array, i: number, index: number): void {
    const kind = words[i] & KIND_MASK;
    const proc = (words[i] >>> 6) & KIND_MASK;
    const subject = words[i + 1];
    const a = words[i + 2];
    this.running.read(kind, proc, subject);
    switch (kind) {
      case EventKind.chanMake:
        if (subject !== this.channel) return;
        this.made = { index, capacity: a, site: words[i + 3], maker: this.running.on(proc) };
        break;
      case EventKind.chanSend:
      case EventKind.chanRecv:
        if (a !== this.channel) return;
        (kind === EventKind.chanSend ? this.sends : this.receives).push(index);
        this.changes.push(index);
        this.buffered.push(words[i + 3]);
        break;
      case EventKind.chanClose:
        if (a === this.channel) this.closedAt = Math.min(this.closedAt, index);
        break;
    }
  }
}
