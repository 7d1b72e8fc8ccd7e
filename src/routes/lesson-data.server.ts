/** What a lesson's page needs, wherever it stands. */
import { error } from '@sveltejs/kit';
import { CHAPTERS, type Lesson } from '$lib/content';
import { lessons, readLesson, recordedFigures } from '$lib/content/lessons.server';
import { messages } from '$lib/i18n';
import { localeOf } from './addresses';
import { LOCALE_ENTRIES } from './entries';
import { codeOf, folderOf, solutionOf } from './lesson-code.server';

interface Parameters {
  readonly slug: string;
  readonly locale?: string | undefined;
}

/** Every lesson in every language. */
export const lessonEntries = (): { locale: string; slug: string }[] =>
  lessons.flatMap(({ slug }) => LOCALE_ENTRIES.map(({ locale }) => ({ locale, slug })));

/** A lesson's text and programs, as a page shows them. Answers 404 where there is no such lesson. */
export async function lessonData(params: Parameters) {
  const locale = localeOf(params.locale);
  const found = readLesson(params.slug, locale);
  if (found === undefined) error(404);
  const { lesson, text } = found;
  const { slug, chapter, simulation, frames, seed, procs, detectors, scene, steps, claims } =
    lesson;
  const { parameters, exercise } = lesson;

  const names = ['leaky', 'fixed', 'yours', ...steps.flatMap(({ stage }) => stage?.left ?? [])];

  const inChapter: readonly string[] = CHAPTERS.find(({ id }) => id === chapter)?.lessons ?? [];
  return {
    path: `lessons/${slug}/`,
    crumb: {
      chapter: messages(locale).site.chapters[chapter],
      title: `${inChapter.indexOf(slug) + 1} · ${text.title}`,
      course: lessons.map(({ slug: open }) => open),
    },
    simulation,
    folder: folderOf(lesson),
    settings: { slug, frames, seed, procs, detectors, parameters },
    scene,
    stages: stagesOf(steps),
    exercise,
    solution: await solutionOf(lesson),
    text,
    claims,
    recorded: recordedFigures(slug),
    code: await codeOf(lesson, names),
  };
}

/** What each step sets: the last one is the exercise, with the learner's own program on the left. */
function stagesOf(steps: Lesson['steps']) {
  return steps.map(({ stage = {} }, i) => ({
    left: i === steps.length - 1 ? 'yours' : 'leaky',
    ...stage,
  }));
}
