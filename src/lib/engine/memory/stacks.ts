import { EventKind, STACK_BYTES } from '../../trace';
import type { Runtime } from '../runtime';
import type { Task } from '../task';
import { SIZES, STACK_NOSPLIT } from './sizes';
import { FRESH_STACK, roomIn, type Stack } from './stack';

const KIB = 1_024;

/** A stack that has grown. It does not know its task, so that nothing keeps a task alive by it. */
class GrownStack implements Stack {
  room = 0;
  /** Bytes in use when its task waited last. */
  used = 0;

  constructor(
    public bytes: number,
    readonly task: number,
  ) {}

  resize(bytes: number): void {
    this.bytes = bytes;
    this.room = roomIn(bytes);
  }
}

/** Bytes in use where so many calls are nested. */
const usedAt = (depth: number): number => SIZES.taskScan + depth * SIZES.call;

/**
 * Stacks that grow by being copied to one of twice the size, and shrink at a collection: `newstack`,
 * `copystack` and `shrinkstack` in Go's `src/runtime/stack.go`.
 */
export class Stacks {
  /** By task. */
  private readonly grown = new Map<number, GrownStack>();

  constructor(private readonly runtime: Runtime) {}

  /** What tasks that wait have in use of stacks that have grown, in bytes. */
  get grownInUse(): number {
    let bytes = 0;
    for (const stack of this.grown.values()) bytes += stack.used;
    return bytes;
  }

  /** What stacks that have grown take more than new ones. */
  get grownBytes(): number {
    let bytes = 0;
    for (const stack of this.grown.values()) bytes += stack.bytes - STACK_BYTES;
    return bytes;
  }

  /** The task calls deeper than its stack has room for. */
  grow(task: Task): void {
    const { runtime } = this;
    const { costs } = runtime;
    const stack = this.ownStack(task);
    const before = stack.bytes;
    while (task.depth > stack.room) {
      runtime.charge(costs.stackGrow + Math.round((stack.bytes / KIB) * costs.stackCopyKiB));
      stack.resize(stack.bytes * 2);
    }
    stack.used = usedAt(task.depth);
    runtime.emit(EventKind.stackSize, task.id, stack.bytes, before);
  }

  /** A task with a stack of its own waits: what it uses stays the same until it goes on. */
  parked(task: Task): void {
    const stack = this.grown.get(task.id);
    if (stack !== undefined) stack.used = usedAt(task.depth);
  }

  ended(task: Task): void {
    this.grown.delete(task.id);
    task.stack = FRESH_STACK;
  }

  /** Halves those that use less than a quarter, and returns what copying costs in ns. */
  shrink(stated: (task: number, bytes: number, before: number) => void): number {
    const { stackGrow, stackCopyKiB } = this.runtime.costs;
    let cost = 0;
    for (const stack of this.grown.values()) {
      const { bytes, used, task } = stack;
      if (bytes <= STACK_BYTES || used + STACK_NOSPLIT >= bytes / 4) continue;
      stack.resize(bytes / 2);
      cost += stackGrow + Math.round((used / KIB) * stackCopyKiB);
      stated(task, stack.bytes, bytes);
    }
    return cost;
  }

  private ownStack(task: Task): GrownStack {
    const own = this.grown.get(task.id) ?? new GrownStack(task.stack.bytes, task.id);
    own.room = task.stack.room;
    task.stack = own;
    this.grown.set(task.id, own);
    return own;
  }
}
