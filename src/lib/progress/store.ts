import { isRecord, type Storage } from './storage';

/** Also what other tabs are told of. */
export const PROGRESS_KEY = 'leaklab.progress';
const VERSION = 1;

/** How far a reader is in one lesson. */
export interface LessonProgress {
  /** The furthest step that was opened, from 0. */
  readonly step: number;
  readonly isSolved: boolean;
  /** The best score of the exercise, from 0 to 1; see `scoreOf`. */
  readonly best: number;
  /** Times that a program was checked. */
  readonly checked: number;
  /** Hints that were opened. They cost nothing. */
  readonly hints: number;
  /** Whether the solution was looked at before the exercise was solved. */
  readonly sawSolution: boolean;
}

export const NO_PROGRESS: LessonProgress = {
  step: 0,
  isSolved: false,
  best: 0,
  checked: 0,
  hints: 0,
  sawSolution: false,
};

/** By slug. */
export type AllProgress = Readonly<Partial<Record<string, LessonProgress>>>;

/**
 * Reads what is kept, of all lessons. What cannot be read, or is none of ours, is left out. Never throws.
 * @param storage asked only when it is needed: asking may throw
 */
export function readProgress(storage: () => Storage): AllProgress {
  try {
    return parseProgress(storage().getItem(PROGRESS_KEY) ?? '');
  } catch {
    return {};
  }
}

/** Keeps that a step was opened, from 0; a step before the furthest one changes nothing. */
export function keepStep(storage: () => Storage, lesson: string, step: number): void {
  const known = readProgress(storage)[lesson];
  if (known === undefined || step > known.step) keepProgress(storage, lesson, { step });
}

/** Keeps a change of one lesson's progress. Says whether the browser took it. */
export function keepProgress(
  storage: () => Storage,
  lesson: string,
  change: Partial<LessonProgress>,
): boolean {
  const all = readProgress(storage);
  return writeProgress(storage, {
    ...all,
    [lesson]: { ...NO_PROGRESS, ...all[lesson], ...change },
  });
}

/** Puts this in place of all that is kept. Says whether the browser took it. */
export function writeProgress(storage: () => Storage, lessons: AllProgress): boolean {
  try {
    storage().setItem(PROGRESS_KEY, JSON.stringify({ version: VERSION, lessons }));
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells when another tab has changed what is kept, or has cleared it. Returns how to stop that.
 * @param tabs where the browser tells of it: the window
 */
export function watchProgress(
  tabs: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  changed: () => void,
): () => void {
  const hear = ({ key }: StorageEvent): void => {
    // Without a key, all was cleared.
    if (key === PROGRESS_KEY || key === null) changed();
  };
  tabs.addEventListener('storage', hear);
  return () => tabs.removeEventListener('storage', hear);
}

function parseProgress(text: string): AllProgress {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data) || data['version'] !== VERSION || !isRecord(data['lessons'])) return {};
  const known = Object.entries(data['lessons']).flatMap(([lesson, entry]) =>
    isRecord(entry) ? [[lesson, lessonOf(entry)] as const] : [],
  );
  return Object.fromEntries(known);
}

function lessonOf(entry: Readonly<Record<string, unknown>>): LessonProgress {
  const count = (key: string): number => {
    const value = entry[key];
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0;
  };
  const best = entry['best'];
  const isSolved = entry['isSolved'] === true;
  return {
    step: count('step'),
    isSolved,
    // What is solved was so before there were scores, too.
    best: isSolved ? 1 : typeof best === 'number' && best > 0 && best <= 1 ? best : 0,
    checked: count('checked'),
    hints: count('hints'),
    sawSolution: entry['sawSolution'] === true,
  };
}
