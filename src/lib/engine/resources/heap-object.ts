import { CloseReason, ResourceKind, WaitCode } from '../../trace';
import { GoPanic } from '../errors';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import { Resource } from './resource';

/** No machine has more, and a number of bytes must stay exact. */
const MOST_BYTES = 2 ** 48;

/** Refuses what is no number of bytes. */
export function checkedBytes(bytes: number, what: string): number {
  if (Number.isInteger(bytes) && bytes >= 0 && bytes < MOST_BYTES) return bytes;
  throw new GoPanic(new Error(`${what}: size out of range`));
}

/** A piece of heap that a program declares, as nobody can see what its JavaScript objects would take in Go. */
export class HeapObject extends Resource {
  constructor(
    runtime: Runtime,
    readonly bytes: number,
    name: string,
  ) {
    super(runtime, ResourceKind.object, name);
    runtime.memory.hold(bytes);
    runtime.memory.allocate(bytes);
    this.stateSize(bytes);
  }

  /** Nothing refers to it any more: the next collection frees it. Again is nothing. */
  release(): void {
    if (!this.isOpen) return;
    this.runtime.memory.drop(this.bytes);
    this.stateClosed(CloseReason.program);
  }
}

/** Collects, and waits until that is done: Go's `runtime.GC`. */
export class Collect extends Operation {
  start(runtime: Runtime): boolean {
    if (!runtime.memory.collect(runtime.current, this)) return false;
    return runtime.park(WaitCode.gcCycle, 0);
  }
}
