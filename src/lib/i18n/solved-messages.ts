import { solved as english } from './en/solved';
import type { Locale } from './locale';
import { solved as chinese } from './zh/solved';

const SOLVED = { en: english, zh: chinese } as const;

/** How many lessons are solved, in a few words for the header of a lesson. */
export function solvedWords(locale: Locale, solved: number, all: number): string {
  return SOLVED[locale](solved, all);
}
