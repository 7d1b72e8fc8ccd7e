import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** What of a run is worth a mark on its timeline. */
export const MARK_KINDS = ['cancelled', 'ownerEnded', 'dropped', 'collected'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that happened `count` times in one frame. */
export interface FrameMark {
  /** The first position at which it is seen: frame `position - 1` did it. */
  readonly position: number;
  readonly count: number;
}

export type FrameMarkLists = Readonly<Record<MarkKind, readonly FrameMark[]>>;

const KIND_OF: Partial<Record<number, MarkKind>> = {
  [EventKind.frameDrop]: 'dropped',
  [EventKind.contextCancel]: 'cancelled',
  [EventKind.ownerEnd]: 'ownerEnded',
  [EventKind.gcStart]: 'collected',
};

/** Frames in which something happened that a timeline marks, as a log goes on; at most one mark a frame and kind. */
export class FrameMarks {
  private readonly lists: Record<MarkKind, { position: number; count: number }[]> = {
    dropped: [],
    cancelled: [],
    ownerEnded: [],
    collected: [],
  };
  private index = 0;
  private framesBegun = 0;

  constructor(private readonly log: TraceLog) {}

  /** The marks by now, each kind in the order of frames; later ones change nothing in what is returned. */
  get all(): FrameMarkLists {
    const copy = (kind: MarkKind): FrameMark[] => this.lists[kind].map((mark) => ({ ...mark }));
    return {
      dropped: copy('dropped'),
      cancelled: copy('cancelled'),
      ownerEnded: copy('ownerEnded'),
      collected: copy('collected'),
    };
  }

  /** Reads what the log has got since the last call. */
  update(): void {
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words[i] & KIND_MASK);
    });
    this.index = this.log.length;
  }

  private read(event: number): void {
    if (event === EventKind.frameBegin) this.framesBegun++;
    const kind = KIND_OF[event];
    if (kind === undefined) return;
    const list = this.lists[kind];
    const last = list.at(-1);
    if (last?.position === this.framesBegun) last.count++;
    else list.push({ position: this.framesBegun, count: 1 });
  }
}
