/** How a program stood when an exercise was checked. */
export interface Checked {
  /** Checks of the exercise, with the one that all have: that the program runs to the end. */
  readonly checks: number;
  /** Of these, how many the program broke in the first schedule that broke any. */
  readonly broken: number;
  /** It was a program, and went on as long as it was asked to. */
  readonly ran: boolean;
}

/**
 * The score of an exercise, from 0 to 1: the share of its checks that hold. A program that does not run to the
 * end has none, as who does nothing breaks no bound. Hints cost nothing: so whoever has the program can work out
 * its score anew.
 */
export function scoreOf({ checks, broken, ran }: Checked): number {
  return ran && checks > 0 ? Math.max(0, checks - broken) / checks : 0;
}
