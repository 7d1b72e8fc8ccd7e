import { progress as english } from './en/progress';
import type { Locale, Translation } from './locale';
import { progress as chinese } from './zh/progress';

export type ProgressMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, ProgressMessages>> = { en: english, zh: chinese };

/** Sentences about the reader's progress, which come with its dialog. */
export function progressMessages(locale: Locale): ProgressMessages {
  return CATALOGUES[locale];
}
