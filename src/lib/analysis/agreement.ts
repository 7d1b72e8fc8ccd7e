import type { DetectorName } from './detectors/detector';
import type { Finding } from './verdicts';

/** A place where some detector finds leaks: what each of them says of it. */
export interface Agreement extends Pick<Finding, 'entry' | 'spawnSite' | 'waitSite' | 'reason'> {
  /** Tasks that each detector calls leaked here; absent where it sees none. */
  readonly counts: Readonly<Partial<Record<DetectorName, number>>>;
  /** The most that any of them sees. */
  readonly most: number;
}

/** Sets what detectors have found side by side, by function, spawn site and place of waiting; the most first. */
export function agreements(findings: readonly Finding[]): Agreement[] {
  const rows = new Map<
    string,
    Omit<Agreement, 'counts' | 'most'> & { counts: Partial<Record<DetectorName, number>> }
  >();
  for (const { detector, entry, spawnSite, waitSite, reason, count } of findings) {
    const key = `${spawnSite} ${waitSite} ${reason} ${entry}`;
    let row = rows.get(key);
    if (row === undefined)
      rows.set(key, (row = { entry, spawnSite, waitSite, reason, counts: {} }));
    row.counts[detector] = (row.counts[detector] ?? 0) + count;
  }
  return [...rows.values()]
    .map((row) => ({ ...row, most: Math.max(...Object.values(row.counts)) }))
    .sort((a, b) => b.most - a.most || a.waitSite - b.waitSite);
}
