import { links as english } from './en/links';
import type { Locale, Translation } from './locale';
import { links as chinese } from './zh/links';

export type LinkMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, LinkMessages>> = { en: english, zh: chinese };

/** Sentences about shared links and files. Apart from the others: they come with what opens or makes one. */
export function linkMessages(locale: Locale): LinkMessages {
  return CATALOGUES[locale];
}
