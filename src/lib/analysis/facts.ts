import { EventKind, MAX_TASKS, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** A frame that does not come. */
export const NEVER = 0xffff_ffff;

/**
 * What the detectors need to know of each task, read from the whole of a log as far as it goes. Frames are
 * positions: k means that k frames have begun, so `main`, which is made before frame 0, is born at 0.
 */
export class TaskFacts {
  /** Tasks made; ids are 1 … count. */
  count = 0;
  /** When each was made. */
  born = new Uint32Array(64);
  /** When each ended; NEVER while it lives. */
  ended = new Uint32Array(64);
  /** Its owner, or 0. */
  owner = new Uint32Array(64);
  /** When each owner ended, by owner id. */
  readonly ownerEnded = new Map<number, number>();

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

  /** Whether a task has been made and not ended when `frame` frames had begun. */
  isAlive(task: number, frame: number): boolean {
    return this.born[task] <= frame && this.ended[task] > frame;
  }

  private read(words: Uint32Array, i: number): void {
    const subject = words[i + 1];
    switch (words[i] & KIND_MASK) {
      case EventKind.frameBegin:
        this.framesBegun++;
        break;
      case EventKind.taskSpawn:
        // Any other number is forged.
        if (subject === this.count + 1 && subject <= MAX_TASKS) this.add(subject);
        break;
      case EventKind.taskOwn:
        if (subject <= this.count) this.owner[subject] = words[i + 2];
        break;
      case EventKind.taskDone:
      case EventKind.taskPanic:
        if (subject <= this.count) this.ended[subject] = this.framesBegun;
        break;
      case EventKind.ownerEnd:
        if (!this.ownerEnded.has(subject)) this.ownerEnded.set(subject, this.framesBegun);
        break;
    }
  }

  private add(task: number): void {
    if (task >= this.born.length) {
      this.born = grown(this.born);
      this.ended = grown(this.ended);
      this.owner = grown(this.owner);
    }
    this.count = task;
    this.born[task] = this.framesBegun;
    this.ended[task] = NEVER;
  }
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
