import { embedding as english } from './en/embedding';
import type { Locale, Translation } from './locale';
import { embedding as chinese } from './zh/embedding';

type EmbeddingMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, EmbeddingMessages>> = { en: english, zh: chinese };

/** Sentences of the dialog that writes embeds. Apart from the others, as they come with it. */
export function embeddingMessages(locale: Locale): EmbeddingMessages {
  return CATALOGUES[locale];
}
