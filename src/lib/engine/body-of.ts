import { isBody, type Body, type OwnBody } from './body';
import { Operation } from './operation';
import type { Runtime } from './runtime';

/**
 * What a task has to wait for after a call of `() => …`, as a body: of an async function its own; of a function that
 * ends in an operation, as `defer(() => wg.wait())` has it, one that awaits it. Null: there is nothing to wait for.
 */
export function bodyOf(runtime: Runtime, result: unknown): Body | null {
  if (isBody(result)) return result;
  return result instanceof Operation ? awaiting(runtime, result, runtime.site) : null;
}

function* awaiting(runtime: Runtime, operation: Operation, site: number): OwnBody<unknown> {
  return runtime.at(operation, site) ? yield : runtime.got();
}
