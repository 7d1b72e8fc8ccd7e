import { EventKind, STACK_BYTES, type EventKind as Kind } from './vocabulary';

const TWO_32 = 2 ** 32;

/** Memory and collections, as far as a log has been folded. All but the counts are bytes or ns. */
export class MemoryState {
  /** The heap in use, garbage included, as it was stated last. */
  heapBytes = 0;
  /** The heap at which the next collection begins; 0 until it is stated: Go's first is 4 MiB. */
  heapGoal = 0;
  /** What the last collection found alive. */
  heapAlive = 0;
  /** Collections that have begun. */
  gcCount = 0;
  /** A collection has begun and not ended. */
  marking = false;
  /** How long the world has stood still for collections, in all. */
  gcPauseNs = 0;
  /** What stacks that have grown take more than new ones. */
  grownBytes = 0;

  /** Stacks that have grown, by task. */
  private grown = new Map<number, number>();

  /** Folds one event; nothing happens for those of other subjects. */
  apply(kind: Kind, subject: number, a: number, b: number): void {
    switch (kind) {
      case EventKind.gcStart:
        this.heapBytes = a + b * TWO_32;
        this.gcCount++;
        this.marking = true;
        break;
      case EventKind.gcEnd:
        this.heapBytes = this.heapAlive = a + b * TWO_32;
        this.marking = false;
        break;
      case EventKind.gcPause:
        this.gcPauseNs += a;
        break;
      case EventKind.heapGoal:
        this.heapGoal = a + b * TWO_32;
        break;
      case EventKind.heapLive:
        this.heapBytes = a + b * TWO_32;
        break;
      case EventKind.stackSize:
        this.resize(subject, a);
        break;
    }
  }

  /** Bytes of a living task's stack. */
  stackOf(task: number): number {
    return this.grown.get(task) ?? STACK_BYTES;
  }

  /** A task is over, and its stack with it. */
  ended(task: number): void {
    if (this.grown.size > 0) this.resize(task, STACK_BYTES);
  }

  copy(from: MemoryState): void {
    this.heapBytes = from.heapBytes;
    this.heapGoal = from.heapGoal;
    this.heapAlive = from.heapAlive;
    this.gcCount = from.gcCount;
    this.marking = from.marking;
    this.gcPauseNs = from.gcPauseNs;
    this.grownBytes = from.grownBytes;
    this.grown = new Map(from.grown);
  }

  private resize(task: number, bytes: number): void {
    this.grownBytes += bytes - this.stackOf(task);
    if (bytes === STACK_BYTES) this.grown.delete(task);
    else this.grown.set(task, bytes);
  }
}
