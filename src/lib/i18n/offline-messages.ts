import { offline as english } from './en/offline';
import type { Locale, Translation } from './locale';
import { offline as chinese } from './zh/offline';

const CATALOGUES: Readonly<Record<Locale, Translation<typeof english>>> = {
  en: english,
  zh: chinese,
};

/** Sentences about the copy of the site that a browser keeps. They come with what keeps it. */
export function offlineMessages(locale: Locale): Translation<typeof english> {
  return CATALOGUES[locale];
}
