import { coming as enComing } from './en/coming';
import { home as enHome } from './en/home';
import type { Locale, Translation } from './locale';
import { coming as zhComing } from './zh/coming';
import { home as zhHome } from './zh/home';

export type HomeMessages = Translation<typeof enHome>;

const HOMES: Readonly<Record<Locale, HomeMessages>> = { en: enHome, zh: zhHome };
const COMING: Readonly<Record<Locale, Partial<Record<string, string>>>> = {
  en: enComing,
  zh: zhComing,
};

/** Sentences of the home page, which no other page loads. */
export function homeMessages(locale: Locale): HomeMessages {
  return HOMES[locale];
}

/** Titles of lessons that are not yet written, by slug. An open lesson brings its own. */
export function comingTitles(locale: Locale): Partial<Record<string, string>> {
  return COMING[locale];
}
