import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

/** Frames that began while the game loop was still at work, as a log goes on. */
export class DroppedFrames {
  readonly frames: number[] = [];
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        if ((words[i] & KIND_MASK) === EventKind.frameDrop) this.frames.push(words[i + 1]);
      }
    });
    this.index = this.log.length;
  }
}
