import type { Runtime } from '../runtime';

/** Go's `sync.Pool`, without the processors' own parts: the last one put back is the first to be taken. */
export class Pool {
  private readonly free: unknown[] = [];

  constructor(
    private readonly runtime: Runtime,
    private readonly make: () => unknown,
  ) {}

  get(): unknown {
    this.runtime.charge(this.runtime.options.costs.channel);
    return this.free.length > 0 ? this.free.pop() : this.make();
  }

  put(value: unknown): void {
    this.runtime.charge(this.runtime.options.costs.channel);
    if (value !== null && value !== undefined) this.free.push(value);
  }
}
