/** Where progress is kept: the browser's own storage, which may refuse. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const KEY = 'leaklab.progress';
const VERSION = 1;

/** How far a reader is in one lesson. */
export interface LessonProgress {
  /** The furthest step that was opened, from 0. */
  readonly step: number;
  readonly isSolved: boolean;
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
    return parseProgress(storage().getItem(KEY) ?? '');
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
  try {
    const all = readProgress(storage);
    const lessons = { ...all, [lesson]: { ...NO_PROGRESS, ...all[lesson], ...change } };
    storage().setItem(KEY, JSON.stringify({ version: VERSION, lessons }));
    return true;
  } catch {
    return false;
  }
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
  return {
    step: count('step'),
    isSolved: entry['isSolved'] === true,
    checked: count('checked'),
    hints: count('hints'),
    sawSolution: entry['sawSolution'] === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
