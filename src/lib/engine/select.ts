import { WaitCode } from '../trace';
import { ChannelOperation } from './channel';
import { bounded, GoPanic } from './errors';
import { Operation } from './operation';
import type { Runtime } from './runtime';
import { Shape, Waiter, type Task } from './task';

/** Go's own limit, of `reflect.Select`. */
const MOST_CASES = 65_536;

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

  /** Throws a TypeError that names the case where one is not a channel operation; panics where there are too many. */
  constructor(cases: Readonly<Record<string, unknown>>) {
    super();
    const all = Object.keys(cases);
    if (all.length > MOST_CASES) {
      throw new GoPanic(new Error(`select: too many cases (max ${MOST_CASES})`));
    }
    for (const name of all) {
      const operation = cases[name];
      if (name === DEFAULT) {
        this.hasDefault = true;
      } else if (operation instanceof ChannelOperation) {
        this.names.push(name);
        this.operations.push(operation);
      } else {
        throw new TypeError(`select: case "${bounded(name)}" is neither a send nor a receive`);
      }
    }
  }

  start(runtime: Runtime): boolean {
    const { operations, names } = this;
    const { costs } = runtime;
    runtime.charge(costs.channel + costs.selectCase * operations.length);
    const order = pollOrder(operations.length, runtime);
    for (const i of order) {
      if (operations[i].attempt(runtime, names[i])) return false;
    }
    if (this.hasDefault) {
      runtime.value = { case: DEFAULT, value: undefined };
      return false;
    }
    if (operations.length === 0) return runtime.park(WaitCode.selectNoCases, 0);
    this.waitOnAll(runtime.current, order);
    // Go's compiler makes the operation itself of a select with one case.
    if (operations.length === 1)
      return runtime.park(operations[0].reason, operations[0].channel.id);
    return runtime.park(WaitCode.select, 0);
  }

  /** In poll order, so that chance decides too between two cases on the same channel. */
  private waitOnAll(task: Task, order: readonly number[]): void {
    task.selecting = order.map((i) => {
      const waiter = new Waiter(task);
      waiter.shape = Shape.selected;
      waiter.caseName = this.names[i];
      this.operations[i].enlist(waiter);
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
