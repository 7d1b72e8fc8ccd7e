import { text } from '@sveltejs/kit';
import { CHAPTERS } from '$lib/content';
import { lessons } from '$lib/content/lessons.server';
import { LOCALES, messages, previewMessages, type Locale } from '$lib/i18n';
import { courseXml, type CourseBlock, type Texts } from '$lib/preview';
import { shownLesson, SITE } from '../../site.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** For learning management systems, which need whole addresses. */
export const entries: EntryGenerator = () => (SITE === null ? [] : [{ file: 'cmi5' }]);

export const GET: RequestHandler = () => {
  const course = inEach((locale) => previewMessages(locale).course);
  const about = inEach((locale) => previewMessages(locale).courseAbout);
  return text(courseXml(SITE ?? '', course, about, blocks()), {
    headers: { 'Content-Type': 'application/xml' },
  });
};

/** The chapters that have lessons. */
const blocks = (): CourseBlock[] =>
  CHAPTERS.map(({ id, lessons: order }: (typeof CHAPTERS)[number]) => ({
    id,
    title: inEach((locale) => messages(locale).site.chapters[id]),
    lessons: (order as readonly string[])
      .filter((slug) => lessons.some((lesson) => lesson.slug === slug))
      .map((slug) => ({
        slug,
        title: inEach((locale) => shownLesson(slug, locale).title),
        summary: inEach((locale) => shownLesson(slug, locale).summary),
      })),
  })).filter(({ lessons: open }) => open.length > 0);

function inEach(textIn: (locale: Locale) => string): Texts {
  const [en, zh] = LOCALES.map(textIn);
  return { en, zh };
}
