import type { Locale } from '$lib/i18n';

/**
 * The path of a page in a language, for `resolve` of `$app/paths`. English, the default, has no prefix.
 * @param page the path below the language: '' for the home page, `about/`, `lessons/lost-cancel/`
 */
export function pathOf(locale: Locale, page = ''): `/${string}` {
  return locale === 'en' ? `/${page}` : `/${locale}/${page}`;
}

/** The language that a path's parameter names. */
export function localeOf(parameter: string | undefined): Locale {
  return parameter === 'zh' ? 'zh' : 'en';
}
