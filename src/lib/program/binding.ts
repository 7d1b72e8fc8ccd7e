import { invariant } from '../base';
import type { Runtime } from '../engine';

// One pointer for the realm: a worker runs one world, and Node runs worlds one after the other, each of
// which binds itself before it goes on.
let bound: Runtime | null = null;

/** The run that is going on. */
export function runtime(): Runtime {
  invariant(bound !== null, 'a function of "leaklab" is called while no program runs');
  return bound;
}

/** From now on the module's functions act on this run; null: on none. */
export function bind(runtime: Runtime | null): void {
  bound = runtime;
}
