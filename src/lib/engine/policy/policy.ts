/**
 * Decides what Go leaves open. The mechanism asks, the policy answers; so a schedule is the list of answers,
 * and another policy is another file.
 */
export interface Policy {
  /** Which of `count` ready cases of a `select` fires, or in which order they are tried: [0, count). */
  choose(count: number): number;
  /** The processor, of `count`, where a thief begins to look: [0, count). */
  victim(count: number): number;
}
