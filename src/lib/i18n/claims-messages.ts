import { claims as english } from './en/claims';
import type { Locale } from './locale';
import { claims as chinese } from './zh/claims';

export type ClaimsMessages = typeof chinese;

const CATALOGUES: Readonly<Record<Locale, ClaimsMessages>> = { en: english, zh: chinese };

/** Sentences of the note on a claim. Apart from the others, as they are loaded with it. */
export function claimsMessages(locale: Locale): ClaimsMessages {
  return CATALOGUES[locale];
}
