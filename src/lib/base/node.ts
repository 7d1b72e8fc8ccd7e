/** For Node alone: how to stop what is synchronous and does not end. */
import { runInThisContext } from 'node:vm';

/** The action was stopped. What it was changing is as it was left: throw that away. */
export class OutOfTime extends Error {
  override name = 'OutOfTime';

  constructor(readonly ms: number) {
    super(`no end within ${ms} ms`);
  }
}

/** A script with a time limit can call nothing but a global. */
const realm = globalThis as { leaklabAction?: (() => unknown) | undefined };

/** Calls an action, and throws `OutOfTime` where it does not return within `ms` of wall time. */
export function withinTime<T>(ms: number, action: () => T): T {
  const outer = realm.leaklabAction;
  realm.leaklabAction = action;
  try {
    return runInThisContext('leaklabAction()', { timeout: ms }) as T;
  } catch (error) {
    if (isTimeout(error)) throw new OutOfTime(ms);
    throw error;
  } finally {
    realm.leaklabAction = outer;
  }
}

/** Whether Node's `vm` has stopped a script. The error may be of another realm, where `instanceof` does not hold. */
export function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
