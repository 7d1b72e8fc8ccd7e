import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** How many waited at one place as each frame ended. */
export class PlaceHistory {
  /** Now. */
  waiting = 0;
  private readonly counts: number[] = [];

  /** `from`: the first position at which anybody waits here. */
  constructor(private readonly from: number) {}

  /** Those that wait now are those of the next position. */
  keep(): void {
    this.counts.push(this.waiting);
  }

  at(position: number): number {
    const i = position - this.from;
    if (i < 0) return 0;
    return i < this.counts.length ? this.counts[i] : this.waiting;
  }
}

/** How many waited at each place (see `packPlace`), at each position of a log so far. */
export class PlaceHistories {
  readonly byPlace = new Map<number, PlaceHistory>();
  /** The last position that is known: frames that have begun. */
  position = 0;
  private readonly placeOf: number[] = [];
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    const { log } = this;
    log.scan(this.index, log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        const kind = words[i] & KIND_MASK;
        if (kind === EventKind.frameBegin) this.frameBegins();
        else if (kind === EventKind.taskBlock) this.enter(words[i + 1], words[i + 2]);
        else if (kind === EventKind.taskReady) this.leave(words[i + 1]);
      }
    });
    this.index = log.length;
  }

  private frameBegins(): void {
    for (const history of this.byPlace.values()) history.keep();
    this.position++;
  }

  private enter(task: number, place: number): void {
    let history = this.byPlace.get(place);
    if (history === undefined) {
      history = new PlaceHistory(this.position);
      this.byPlace.set(place, history);
    }
    history.waiting++;
    this.placeOf[task] = place;
  }

  private leave(task: number): void {
    const history = this.byPlace.get(this.placeOf[task]);
    if (history !== undefined) history.waiting--;
  }
}
