import { workshop as english } from './en/workshop';
import type { Locale, Translation } from './locale';
import { workshop as chinese } from './zh/workshop';

export type WorkshopMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, WorkshopMessages>> = { en: english, zh: chinese };

/** Sentences of the page for whoever leads a workshop; no other page loads them. */
export function workshopMessages(locale: Locale): WorkshopMessages {
  return CATALOGUES[locale];
}
