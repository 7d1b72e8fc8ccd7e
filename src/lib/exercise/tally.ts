import type { Exercise } from '../content';
import { RUNS, type Failure } from './evaluate';

/** How many checks an exercise has and a program broke: what a score is made of. */
export interface Tally {
  /** With the one that all exercises have. */
  readonly checks: number;
  readonly broken: number;
  /** It was a program, and went on as long as it was asked to. */
  readonly ran: boolean;
}

/** @param failures of the first schedule that broke a check; null where the text is no program */
export function tallyOf(
  { checks }: Pick<Exercise, 'checks'>,
  failures: readonly Pick<Failure, 'check'>[] | null,
): Tally {
  const all = checks.length + 1;
  if (failures === null) return { checks: all, broken: all, ran: false };
  const ran = failures.every(({ check }) => check !== RUNS);
  return { checks: all, broken: failures.length, ran };
}
