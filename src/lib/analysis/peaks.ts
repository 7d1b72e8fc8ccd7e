import { EventKind, MAX_ROOMS, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** The most tasks that waited at each place at once, over the whole of a log so far. */
export class PlacePeaks {
  private readonly counts = new Map<number, number>();
  private readonly peaks = new Map<number, number>();
  private readonly placeOf: number[] = [];
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** By place (see `packPlace`), in the order in which the places were first waited at. */
  get all(): ReadonlyMap<number, number> {
    return this.peaks;
  }

  /** Reads what the log has got since the last call. */
  update(): void {
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        const kind = words[i] & KIND_MASK;
        if (kind === EventKind.taskBlock) this.enter(words[i + 1], words[i + 2]);
        else if (kind === EventKind.taskReady) this.leave(words[i + 1]);
      }
    });
    this.index = this.log.length;
  }

  private enter(task: number, place: number): void {
    // More places than any program has are forged, and each would be a room on the board.
    if (this.peaks.size >= MAX_ROOMS && !this.peaks.has(place)) return;
    const count = (this.counts.get(place) ?? 0) + 1;
    this.counts.set(place, count);
    if (count > (this.peaks.get(place) ?? 0)) this.peaks.set(place, count);
    this.placeOf[task] = place;
  }

  private leave(task: number): void {
    const place = this.placeOf[task];
    const count = this.counts.get(place);
    if (count !== undefined) this.counts.set(place, count - 1);
  }
}
