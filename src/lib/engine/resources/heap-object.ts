import { CloseReason, ResourceKind, WaitCode } from '../../trace';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import { Resource } from './resource';

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
