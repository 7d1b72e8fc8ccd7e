import { CHAPTERS } from '$lib/content';
import { lessons, readLesson, recordedFigures } from '$lib/content/lessons.server';
import { comingTitles } from '$lib/i18n';
import { localeOf } from '../addresses';
import { LOCALE_ENTRIES } from '../entries';
import type { PageServerLoad } from './$types';

export const entries = () => LOCALE_ENTRIES;

/** The lesson that runs here: its leak is seen within a second, by somebody who has never seen one. */
const SHOWN = 'spawn-per-frame';

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.locale);
  const coming = comingTitles(locale);
  const open = new Map(lessons.map(({ slug }) => [slug, readLesson(slug, locale)?.text]));
  const chapters = CHAPTERS.map(({ id, lessons: slugs }) => ({
    id,
    lessons: slugs.map((slug) => ({
      slug,
      title: open.get(slug)?.title ?? coming[slug] ?? slug,
      summary: open.get(slug)?.summary ?? null,
      steps: open.get(slug)?.steps.length ?? 0,
    })),
  }));
  const shown = lessons.find((lesson) => lesson.slug === SHOWN);
  if (shown === undefined) throw new Error(`The home page shows the lesson "${SHOWN}".`);
  const { slug, simulation, frames, seed, procs, detectors, steps } = shown;
  const recorded = recordedFigures(slug);
  const live = {
    simulation,
    settings: { slug, frames, seed, procs, detectors, parameters: [] },
    recorded,
    title: open.get(slug)?.title ?? '',
    summary: open.get(slug)?.summary ?? '',
    // The last step of a lesson is its exercise.
    exercise: steps[steps.length - 1].id,
  };
  return { path: '', chapters, live };
};
