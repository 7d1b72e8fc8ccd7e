import { error } from '@sveltejs/kit';
import { lessons, readLesson, recordedFigures } from '$lib/content/lessons.server';
import { localeOf } from '../../../addresses';
import { LOCALE_ENTRIES } from '../../../entries';
import { folderOf } from '../../../lesson-code.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  lessons.flatMap(({ slug }) => LOCALE_ENTRIES.map(({ locale }) => ({ locale, slug })));

export const load: PageServerLoad = ({ params }) => {
  const found = readLesson(params.slug, localeOf(params.locale));
  if (found === undefined) error(404);
  const { lesson, text } = found;
  const { slug, simulation, frames, seed, procs, detectors, parameters, steps } = lesson;
  // The first moment that the lesson itself shows.
  const shown = steps.map(({ stage }) => stage?.frame ?? 0).find((frame) => frame > 0);
  return {
    path: `lessons/${slug}/`,
    simulation,
    folder: folderOf(lesson),
    settings: { slug, frames, seed, procs, detectors, parameters },
    title: text.title,
    still: shown ?? Math.round(frames / 2),
    recorded: recordedFigures(slug),
  };
};
