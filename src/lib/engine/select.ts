import { WaitCode } from '../trace';
import { ChannelOperation } from './channel';
import { Operation } from './operation';
import type { Runtime } from './runtime';
import { Shape, Waiter } from './task';

/** The name of the case that is taken when no other can be. */
const DEFAULT = 'default';

/**
 * Waits for whichever of several channel operations can go on first: Go's `select` (`runtime/select.go`).
 * Ready cases are tried in an order that the policy chooses; at most one fires.
 */
export class Select extends Operation {
  private readonly names: string[] = [];
  private readonly operations: ChannelOperation[] = [];
  private hasDefault = false;

  /** Throws a TypeError that names the case where one is not a channel operation. */
  constructor(cases: Readonly<Record<string, unknown>>) {
    super();
    for (const name of Object.keys(cases)) {
      const operation = cases[name];
      if (name === DEFAULT) {
        this.hasDefault = true;
      } else if (operation instanceof ChannelOperation) {
        this.names.push(name);
        this.operations.push(operation);
      } else {
        throw new TypeError(`select: case "${name}" is neither a send nor a receive`);
      }
    }
  }

  start(runtime: Runtime): boolean {
    const { operations, names } = this;
    const { costs } = runtime.options;
    runtime.charge(costs.channel + costs.selectCase * operations.length);
    for (const i of pollOrder(operations.length, runtime)) {
      if (operations[i].attempt(runtime, Shape.selected, names[i])) return false;
    }
    if (this.hasDefault) {
      runtime.value = { case: DEFAULT, value: undefined };
      return false;
    }
    if (operations.length === 0) return runtime.park(WaitCode.selectNoCases, 0);
    this.waitOnAll(runtime);
    return runtime.park(WaitCode.select, 0);
  }

  private waitOnAll(runtime: Runtime): void {
    const task = runtime.current;
    task.selecting = this.operations.map((operation, i) => {
      const waiter = new Waiter(task);
      waiter.shape = Shape.selected;
      waiter.caseName = this.names[i];
      operation.enlist(waiter);
      return waiter;
    });
  }
}

/** A permutation of 0 … count-1 (Fisher–Yates, inside out, as Go builds its poll order). */
function pollOrder(count: number, runtime: Runtime): number[] {
  const order: number[] = [];
  for (let i = 0; i < count; i++) {
    const j = runtime.policy.choose(i + 1);
    if (j !== i) order[i] = order[j];
    order[j] = i;
  }
  return order;
}
