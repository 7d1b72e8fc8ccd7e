import { launch as english } from './en/launch';
import type { Locale, Translation } from './locale';
import { launch as chinese } from './zh/launch';

export type LaunchMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, LaunchMessages>> = { en: english, zh: chinese };

/** Sentences of a lesson that a learning management system has launched. They come with its page. */
export function launchMessages(locale: Locale): LaunchMessages {
  return CATALOGUES[locale];
}
