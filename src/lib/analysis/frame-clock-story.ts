import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';
import { countBelow } from './sorted';

const KIND_MASK = 0x3f;

/** States of the frame clock; the names are those of the engine's machine, and a test holds them together. */
export type FrameClockState = 'waiting' | 'updating' | 'late';

/** How the game loop keeps up with the frame clock, read from a log. */
export class FrameClockStory {
  /** Index of each change, and the state after it. */
  private readonly changes: number[] = [];
  private readonly states: FrameClockState[] = [];
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    let index = this.index;
    this.log.scan(index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words[i] & KIND_MASK, index++);
    });
    this.index = index;
  }

  /** The state after the first `index` events. */
  at(index: number): FrameClockState {
    const changes = countBelow(this.changes, index);
    return changes === 0 ? 'waiting' : this.states[changes - 1];
  }

  private read(kind: number, index: number): void {
    switch (kind) {
      case EventKind.frameBegin:
        // A loop that is still at work is late, which a `frameDrop` says; before there is a loop nobody is.
        if (this.at(Infinity) === 'waiting') this.add('updating', index);
        break;
      case EventKind.frameWait:
        this.add('waiting', index);
        break;
      case EventKind.frameDrop:
        this.add('late', index);
        break;
    }
  }

  private add(state: FrameClockState, index: number): void {
    this.changes.push(index);
    this.states.push(state);
  }
}
