import { isRecord, type Storage } from './storage';

/** Apart from the progress, which every page reads: programs are long. */
const KEY = 'leaklab.answers';
const VERSION = 1;

/** The best program that a learner had checked, by slug. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** Reads the programs that are kept. What is none of ours is left out. Never throws. */
export function readAnswers(storage: () => Storage): Answers {
  try {
    const data: unknown = JSON.parse(storage().getItem(KEY) ?? '');
    if (!isRecord(data) || data['version'] !== VERSION || !isRecord(data['answers'])) return {};
    return Object.fromEntries(
      Object.entries(data['answers']).flatMap(([lesson, text]) =>
        typeof text === 'string' ? [[lesson, text] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps a lesson's program in place of the one before. Says whether the browser took it. */
export function keepAnswer(storage: () => Storage, lesson: string, source: string): boolean {
  return writeAnswers(storage, { ...readAnswers(storage), [lesson]: source });
}

/** Puts these in place of all that are kept. Says whether the browser took them. */
export function writeAnswers(storage: () => Storage, answers: Answers): boolean {
  try {
    storage().setItem(KEY, JSON.stringify({ version: VERSION, answers }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets all programs. Says whether the browser did. */
export function forgetAnswers(storage: () => Storage): boolean {
  try {
    storage().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
