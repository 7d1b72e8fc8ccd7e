import { progress as english } from './en/progress';
import { solved as englishSolved } from './en/solved';
import type { Locale, Translation } from './locale';
import { progress as chinese } from './zh/progress';
import { solved as chineseSolved } from './zh/solved';

export type ProgressMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, ProgressMessages>> = { en: english, zh: chinese };
const SOLVED = { en: englishSolved, zh: chineseSolved } as const;

/** Sentences about the reader's progress, which come with its dialog. */
export function progressMessages(locale: Locale): ProgressMessages {
  return CATALOGUES[locale];
}

/** How many lessons are solved, in a few words for the header. */
export function solvedWords(locale: Locale, solved: number, all: number): string {
  return SOLVED[locale](solved, all);
}
