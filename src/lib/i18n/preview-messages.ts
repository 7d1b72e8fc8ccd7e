import { preview as english } from './en/preview';
import type { Locale, Translation } from './locale';
import { preview as chinese } from './zh/preview';

const CATALOGUES: Readonly<Record<Locale, Translation<typeof english>>> = {
  en: english,
  zh: chinese,
};

/** Sentences that others show with a link to a lesson. Pages are built with them, and load none of them. */
export function previewMessages(locale: Locale): Translation<typeof english> {
  return CATALOGUES[locale];
}
