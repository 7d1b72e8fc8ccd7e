import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { firstDifference, type Counts } from './compare';
import { compile, engineCounts } from './run-engine';
import type { Pair } from './run-go';

/**
 * Where the engine's tasks and Go's goroutines part, with several numbers of processors and seeds; null if nowhere.
 * @param go what Go counted; undefined if it has not run the program
 */
export function disagreement(
  { name, file, frames }: Pair & { readonly frames: number },
  go: Counts | undefined,
): string | null {
  const module = compile(basename(file), readFileSync(file, 'utf8'));
  for (const procs of [1, 2, 4]) {
    for (const seed of [1, 2, 42]) {
      const counts = engineCounts(module, frames, { procs, seed });
      const difference = firstDifference(name, go, counts);
      if (difference !== null) return `${difference} (procs ${procs}, seed ${seed})`;
    }
  }
  return null;
}
