import type { Finding } from '../verdicts';

/** What a world that inspects says of a task that nobody can wake; see `World.unreachable`. */
export interface Unreachable {
  readonly task: number;
  readonly entry: string;
  readonly spawnSite: number;
  /** Sites at which its functions stand, innermost first. */
  readonly stack: readonly number[];
  /** Go's wait reason. */
  readonly reason: string;
  /** Frames that had begun when it began to wait. */
  readonly since: number;
}

/**
 * Go 1.27's `goroutineleak` profile: a task that waits for something that no task which still runs, nor any that
 * this one could wake, can reach. It needs no log but the run itself, replayed by a program that was compiled to
 * be inspected; so it is asked for a frame, and has no part in `Verdicts`. `sinceFrame` is when the first of a
 * finding's tasks began to wait: from which moment on nobody could wake it is not known.
 *
 * Blind spots: a task that goes round with a live ticker, and what a variable of the module, or one that is
 * still to be read, holds and nobody will ever use. False alarms: none.
 *
 * Groups what has one story, the most first.
 */
export function reachabilityFindings(unreachable: readonly Unreachable[]): Finding[] {
  const groups = new Map<string, { -readonly [K in keyof Finding]: Finding[K] }>();
  for (const { task, entry, spawnSite, stack, reason, since } of unreachable) {
    const waitSite = stack.at(0) ?? 0;
    const key = `${spawnSite} ${waitSite} ${reason} ${entry}`;
    const group = groups.get(key);
    if (group === undefined) {
      const found = { detector: 'reachability', entry, spawnSite, waitSite, reason } as const;
      groups.set(key, { ...found, count: 1, sinceFrame: since, example: task });
      continue;
    }
    group.count++;
    group.sinceFrame = Math.min(group.sinceFrame, since);
    group.example = Math.min(group.example, task);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.example - b.example);
}
