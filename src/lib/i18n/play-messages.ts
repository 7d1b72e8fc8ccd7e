import { play as english } from './en/play';
import type { Locale, Translation } from './locale';
import { play as chinese } from './zh/play';

export type PlayMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, PlayMessages>> = { en: english, zh: chinese };

/** Sentences of the page where readers write programs of their own; no other page loads them. */
export function playMessages(locale: Locale): PlayMessages {
  return CATALOGUES[locale];
}
