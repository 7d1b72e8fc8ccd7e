import { embed as english } from './en/embed';
import type { Locale, Translation } from './locale';
import { embed as chinese } from './zh/embed';

export type EmbedMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, EmbedMessages>> = { en: english, zh: chinese };

/** Sentences of a lesson inside of another site's page; no other page loads them. */
export function embedMessages(locale: Locale): EmbedMessages {
  return CATALOGUES[locale];
}
