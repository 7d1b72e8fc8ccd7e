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

  /** The event happens now, as the track's clock has it. */
  emit(kind: EventKind, track: Track, subject: number, a: number, b: number): void {
    // The clock is read here and not handed over: a number with a fraction's room would be boxed for a call.
    const dt = track.clock - track.stated;
    track.stated = track.clock;
    if (dt >= DT_LIMIT) {
      this.advance(track.id, dt);
      this.put(kind | (track.id << 6), subject, a, b);
    } else {
      this.put(kind | (track.id << 6) | (dt << 12), subject, a, b);
    }
  }

  /** More time has passed than an event has room for. */
  private advance(id: number, dt: number): void {
    this.put(EventKind.advance | (id << 6), 0, dt % TWO_32, Math.floor(dt / TWO_32));
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

  private startChunk(): void {
    this.full.push(this.chunk);
    this.earlier += this.used;
    this.chunk = new Uint32Array(Math.min(this.chunk.length * 2, MOST_WORDS));
    this.used = 0;
  }

  private put(w0: number, w1: number, w2: number, w3: number): void {
    if (this.used === this.chunk.length) this.startChunk();
    const chunk = this.chunk;
    const i = this.used;
    chunk[i] = w0;
    chunk[i + 1] = w1;
    chunk[i + 2] = w2;
    chunk[i + 3] = w3;
    this.used = i + WORDS_PER_EVENT;
  }
}
