import type { WorldView } from '$lib/session';
import type { LineBadge } from '$lib/ui/editor';

/** How the reader's language calls what waiting tasks do. */
interface WaitWords {
  readonly blocked: string;
  readonly sleeping: string;
  /** Some of them sleep, and some are blocked. */
  readonly mixed: string;
}

interface Sum {
  spawned: number;
  leaked: number;
  blocked: number;
  sleeping: number;
}

function reasonOf({ blocked, sleeping }: Sum, words: WaitWords): string {
  if (sleeping === 0) return words.blocked;
  return blocked === 0 ? words.sleeping : words.mixed;
}

/** What stands beside the lines of a program: the activity of its sites, summed for each line. */
export function lineBadges(
  { sites, program }: Pick<WorldView, 'sites' | 'program'>,
  words: WaitWords,
): LineBadge[] {
  const byLine = new Map<number, Sum>();
  for (const { site, spawned, waiting, leaked, reason } of sites) {
    // A site may be forged: what a sandbox says is a stranger's.
    const line = program.sites.at(site)?.line;
    if (line === undefined) continue;
    const sum = byLine.get(line) ?? { spawned: 0, leaked: 0, blocked: 0, sleeping: 0 };
    byLine.set(line, sum);
    sum.spawned += spawned;
    sum.leaked += leaked;
    // A site counts leaked tasks as waiting too; a badge tells the two apart.
    sum[reason === 'sleep' ? 'sleeping' : 'blocked'] += waiting - leaked;
  }
  return [...byLine].map(([line, sum]) => ({
    line,
    spawned: sum.spawned,
    waiting: sum.blocked + sum.sleeping,
    leaked: sum.leaked,
    reason: reasonOf(sum, words),
    asleep: sum.blocked === 0,
  }));
}
