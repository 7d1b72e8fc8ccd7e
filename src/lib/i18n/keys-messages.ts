import { keys as english } from './en/keys';
import type { Locale } from './locale';
import { keys as chinese } from './zh/keys';

export type KeysMessages = typeof chinese;

const CATALOGUES: Readonly<Record<Locale, KeysMessages>> = { en: english, zh: chinese };

/** Sentences of the sheet of keys. Apart from the others, as they are loaded with it. */
export function keysMessages(locale: Locale): KeysMessages {
  return CATALOGUES[locale];
}
