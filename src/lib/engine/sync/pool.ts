import type { Runtime } from '../runtime';

/**
 * Go's `sync.Pool`: each processor keeps one object to itself, and the others go to a stack. Go has a stack a
 * processor, from whose other end it steals; here there is one. Nothing is dropped at a collection.
 */
export class Pool {
  /** By processor; undefined where it keeps none. */
  private readonly own: unknown[] = [];
  private readonly shared: unknown[] = [];

  constructor(
    private readonly runtime: Runtime,
    private readonly make: () => unknown,
  ) {}

  get(): unknown {
    const { own, shared } = this;
    const { id } = this.runtime.proc;
    this.runtime.charge(this.runtime.costs.channel);
    const kept = own[id];
    own[id] = undefined;
    if (kept !== undefined) return kept;
    if (shared.length > 0) return shared.pop();
    // Before it makes a new one Go looks at the other processors' stacks, but not at what they keep.
    return this.make();
  }

  put(value: unknown): void {
    const { id } = this.runtime.proc;
    this.runtime.charge(this.runtime.costs.channel);
    if (value === null || value === undefined) return;
    if (this.own[id] === undefined) this.own[id] = value;
    else this.shared.push(value);
  }
}
