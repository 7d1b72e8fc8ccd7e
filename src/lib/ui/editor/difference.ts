/** The stretch in which two texts differ. */
export interface Difference {
  /** Offsets in the old text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the new text has there. */
  readonly inserted: string;
}

/** Finds the one stretch outside of which an old and a new text are the same. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1;
  }
  return {
    start,
    end: before.length - same,
    inserted: after.slice(start, after.length - same),
  };
}
