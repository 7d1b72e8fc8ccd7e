/** Thrown where Leaklab itself is wrong: never for anything that a learner's program did. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}

/** Checks a law that holds whatever a program does; `message` says which law was broken. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Closes an exhaustive `switch`: a new member that nobody handles no longer type-checks. */
export function unreachable(value: never): never {
  throw new InvariantError(`no branch handles ${String(value)}`);
}
