import { isRecord, type Storage } from './storage';

/** Apart from the progress, which every page reads: programs are long. */
export const ANSWERS_KEY = 'leaklab.answers';
const VERSION = 1;

/** A program that was checked, with the score that it came to: a claim that anybody can check anew. */
export interface Answer {
  readonly program: string;
  /** From 0 to 1; see `scoreOf`. */
  readonly score: number;
}

/** The best program of each lesson, by slug. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

/** Reads the programs that are kept. What is none of ours is left out. Never throws. */
export function readAnswers(storage: () => Storage): Answers {
  try {
    const data: unknown = JSON.parse(storage().getItem(ANSWERS_KEY) ?? '');
    if (!isRecord(data) || data['version'] !== VERSION || !isRecord(data['answers'])) return {};
    return Object.fromEntries(
      Object.entries(data['answers']).flatMap(([lesson, entry]) =>
        isAnswer(entry) ? [[lesson, { program: entry.program, score: entry.score }] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}

/**
 * Keeps a lesson's program, unless a better one is kept: of two that are as good, the later one. Says whether
 * the browser took what there was to keep.
 */
export function keepAnswer(storage: () => Storage, lesson: string, answer: Answer): boolean {
  const answers = readAnswers(storage);
  const before = answers[lesson];
  if (before !== undefined && before.score > answer.score) return true;
  return writeAnswers(storage, { ...answers, [lesson]: answer });
}

/** Puts these in place of all that are kept. Says whether the browser took them. */
export function writeAnswers(storage: () => Storage, answers: Answers): boolean {
  try {
    storage().setItem(ANSWERS_KEY, JSON.stringify({ version: VERSION, answers }));
    return true;
  } catch {
    return false;
  }
}

function isAnswer(entry: unknown): entry is Answer {
  if (!isRecord(entry)) return false;
  const { program, score } = entry;
  return typeof program === 'string' && typeof score === 'number' && score >= 0 && score <= 1;
}
