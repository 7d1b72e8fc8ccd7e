import { error } from '@sveltejs/kit';
import { readLesson } from '$lib/content/lessons.server';
import { previewMessages, type Locale } from '$lib/i18n';
import { siteAddress, type Shown } from '$lib/preview';

/** Where the site will be, if it was said when it was built. */
export const SITE = siteAddress(process.env['SITE_ADDRESS']);

/** A lesson as a link to it is shown elsewhere. Answers 404 where there is no such lesson. */
export function shownLesson(slug: string, locale: Locale): Shown {
  const found = readLesson(slug, locale);
  if (found === undefined) error(404);
  const { title, summary } = found.text;
  return { slug, locale, title, summary, alt: previewMessages(locale).alt(title) };
}
