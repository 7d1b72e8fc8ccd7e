import { error } from '@sveltejs/kit';
import { readLesson, recordedFigures } from '$lib/content/lessons.server';
import { localeOf } from '../../../addresses';
import { folderOf } from '../../../lesson-code.server';
import { lessonEntries } from '../../../lesson-data.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = lessonEntries;

export const load: PageServerLoad = ({ params }) => {
  const found = readLesson(params.slug, localeOf(params.locale));
  if (found === undefined) error(404);
  const { lesson, text } = found;
  const { slug, simulation, frames, seed, procs, detectors, parameters } = lesson;
  const recorded = recordedFigures(slug);
  return {
    path: `lessons/${slug}/`,
    programs: { simulation, folder: folderOf(lesson) },
    settings: { slug, frames, seed, procs, detectors, parameters },
    title: text.title,
    // By then a leak that is found at all has been found.
    still: Math.max(Math.round(frames / 2), recorded.leaky.firstLeak),
    recorded,
  };
};
