import { EventKind, WORDS_PER_EVENT, type Entry } from './vocabulary';

const DT_BITS = 20;
const DT_LIMIT = 1 << DT_BITS;
const TWO_32 = 2 ** 32;

/** Words of the first chunk, 16 KiB: many runs are short. Each is twice as long as the one before, */
const FIRST_WORDS = 1 << 12;

/** up to 64 Ki words, 256 KiB. */
const MOST_WORDS = 1 << 16;

/** What a run has stated since the batch before it. Its arrays may be transferred. */
export interface TraceBatch {
  readonly words: readonly Uint32Array[];
  readonly strings: readonly string[];
  readonly entries: readonly Entry[];
}

/** Whose time an event has: a processor, or the runtime. */
export interface Track {
  /** The processor's number, or `RUNTIME_PROC`. */
  readonly id: number;
  /** ns. It never goes back. */
  clock: number;
  /** Its clock at the last event, in ns; the writer's own. */
  stated: number;
}

/** Appends events to typed arrays. One for each run; the hot path is `emit`, which allocates nothing. */
export class TraceWriter {
  private chunk = new Uint32Array(FIRST_WORDS);
  /** Its length. */
  private room = FIRST_WORDS;
  private used = 0;
  /** Words in chunks that are full, or handed out. */
  private earlier = 0;
  private full: Uint32Array[] = [];
  private readonly stringIds = new Map<string, number>();
  private newStrings: string[] = [];
  private entryCount = 0;
  private newEntries: Entry[] = [];

  /** Events written so far, `advance` included. */
  get count(): number {
    return (this.earlier + this.used) / WORDS_PER_EVENT;
  }

  /** The event happens now, as the track's clock has it. In one piece: what calls it calls nothing more. */
  emit(kind: EventKind, track: Track, subject: number, a: number, b: number): void {
    // The clock is read here and not handed over: a number with a fraction's room would be boxed for a call.
    const { clock } = track;
    const dt = clock - track.stated;
    track.stated = clock;
    let head = kind | (track.id << 6);
    if (dt < DT_LIMIT) head |= dt << 12;
    else this.advance(track.id, dt);
    let at = this.used;
    if (at === this.room) at = this.startChunk();
    const { chunk } = this;
    chunk[at] = head;
    chunk[at + 1] = subject;
    chunk[at + 2] = a;
    chunk[at + 3] = b;
    this.used = at + WORDS_PER_EVENT;
  }

  /** More time has passed than an event has room for. */
  private advance(id: number, dt: number): void {
    if (this.used === this.room) this.startChunk();
    const { chunk, used } = this;
    chunk[used] = EventKind.advance | (id << 6);
    chunk[used + 1] = 0;
    chunk[used + 2] = dt % TWO_32;
    chunk[used + 3] = Math.floor(dt / TWO_32);
    this.used = used + WORDS_PER_EVENT;
  }

  /** The id of a text, the same for the same text. Ids count from 0. */
  string(text: string): number {
    let id = this.stringIds.get(text);
    if (id === undefined) {
      id = this.stringIds.size;
      this.stringIds.set(text, id);
      this.newStrings.push(text);
    }
    return id;
  }

  /** Adds a way in which tasks start and returns its id, counted from 0. The caller remembers it. */
  entry(entry: Entry): number {
    this.newEntries.push(entry);
    return this.entryCount++;
  }

  /** Hands out what was written since the last call. */
  take(): TraceBatch {
    const words = this.full;
    if (this.used > 0) words.push(this.chunk.slice(0, this.used));
    const batch = { words, strings: this.newStrings, entries: this.newEntries };
    this.earlier += this.used;
    this.full = [];
    this.used = 0;
    this.newStrings = [];
    this.newEntries = [];
    return batch;
  }

  private startChunk(): 0 {
    this.full.push(this.chunk);
    this.earlier += this.used;
    this.room = Math.min(this.room * 2, MOST_WORDS);
    this.chunk = new Uint32Array(this.room);
    this.used = 0;
    return 0;
  }
}
