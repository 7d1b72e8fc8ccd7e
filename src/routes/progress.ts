/** Slugs of lessons, and the furthest step that was opened in each, from 0. */
export type Progress = Readonly<Partial<Record<string, number>>>;

const KEY = 'leaklab.progress';

/** What this browser remembers of the lessons. Somebody may have written anything there: only numbers count. */
export function readProgress(): Progress {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const steps = Object.entries(stored).filter(([, step]) => Number.isSafeInteger(step));
    return Object.fromEntries(steps);
  } catch {
    return {};
  }
}

/** A step was opened. Where storage is refused it is forgotten; the page says so by itself. */
export function rememberStep(slug: string, step: number): void {
  const known = readProgress();
  if (step <= (known[slug] ?? 0)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...known, [slug]: step }));
  } catch {
    // StorageNotice says that this browser stores nothing for this site.
  }
}
