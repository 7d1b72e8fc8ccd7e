import { renderPage } from '$lib/content';
import type { Locale } from '$lib/i18n';
import { localeOf } from '../../addresses';
import { LOCALE_ENTRIES } from '../../entries';
import type { PageServerLoad } from './$types';
import english from './en.md?raw';
import chinese from './zh.md?raw';

const TEXTS: Readonly<Record<Locale, string>> = { en: english, zh: chinese };

export const entries = () => LOCALE_ENTRIES;

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.locale);
  return { path: 'about/', text: renderPage(TEXTS[locale], `about/${locale}.md`) };
};
