import { CHAPTERS } from '$lib/content';
import { lessons, readLesson } from '$lib/content/lessons.server';
import { messages } from '$lib/i18n';
import { localeOf } from '../../addresses';
import { LOCALE_ENTRIES } from '../../entries';
import type { PageServerLoad } from './$types';

export const entries = () => LOCALE_ENTRIES;

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.locale);
  const chapters = messages(locale).site.chapters;
  const open = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  return {
    path: 'workshop/',
    lessons: CHAPTERS.flatMap(({ id, lessons: slugs }) =>
      slugs.flatMap((slug) => {
        const lesson = open.get(slug);
        if (lesson === undefined) return [];
        const { seed, procs, exercise, steps } = lesson;
        const title = readLesson(slug, locale)?.text.title ?? slug;
        // The last step of a lesson is its exercise.
        const last = steps[steps.length - 1].id;
        return [{ slug, title, chapter: chapters[id], last, seed, procs, exercise }];
      }),
    ),
  };
};
