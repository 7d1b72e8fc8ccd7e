/** What is known of a claim: what its program came to when it was checked anew, or why that is not known. */
export type Standing =
  /** Nobody has asked for it yet. */
  | 'waiting'
  /** The program comes to what the learner says. */
  | 'confirmed'
  /** It comes to more: it was mended after it was checked, or the lesson has changed. */
  | 'better'
  /** It comes to less: the claim is forged, or the lesson has changed. */
  | 'refuted'
  /** This site has no such lesson. */
  | 'no-lesson'
  /** The browser did not run it, or not to the end. */
  | 'not-run';

/** Scores are fractions, which travel as text. */
const CLOSE = 1e-9;

/** Compares what is claimed with what was found; both are scores from 0 to 1. */
export function standingOf(claimed: number, found: number): Standing {
  if (claimed > found + CLOSE) return 'refuted';
  return claimed < found - CLOSE ? 'better' : 'confirmed';
}
