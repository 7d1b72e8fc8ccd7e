import type { WorldView } from '$lib/session';
import type { LineBadge } from '$lib/ui/editor';

/** How the reader's language calls what a waiting task does. */
export interface WaitWords {
  readonly blocked: string;
  readonly sleeping: string;
}

/** What stands beside the lines of a program: the activity of its sites, summed for each line. */
export function lineBadges(
  { sites, program }: Pick<WorldView, 'sites' | 'program'>,
  words: WaitWords,
): LineBadge[] {
  const byLine = new Map<number, LineBadge>();
  for (const { site, spawned, waiting, leaked, reason } of sites) {
    // A site may be forged: what a sandbox says is a stranger's.
    const line = program.sites.at(site)?.line;
    if (line === undefined) continue;
    const before = byLine.get(line);
    const word = reason === 'sleep' ? words.sleeping : words.blocked;
    byLine.set(line, {
      line,
      spawned: (before?.spawned ?? 0) + spawned,
      // A site counts leaked tasks as waiting too; a badge tells the two apart.
      waiting: (before?.waiting ?? 0) + waiting - leaked,
      leaked: (before?.leaked ?? 0) + leaked,
      reason: before !== undefined && before.waiting > 0 ? before.reason : word,
    });
  }
  return [...byLine.values()];
}
