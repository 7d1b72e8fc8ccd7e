import { error } from '@sveltejs/kit';
import { CHAPTERS, type Lesson } from '$lib/content';
import { lessons, readLesson, recordedFigures } from '$lib/content/lessons.server';
import { messages } from '$lib/i18n';
import { highlightLines } from '$lib/ui/editor/highlight.server';
import { localeOf } from '../../../addresses';
import { LOCALE_ENTRIES } from '../../../entries';
import type { EntryGenerator, PageServerLoad } from './$types';

const programs = import.meta.glob<string>(
  ['/simulations/*/*.ts', '/lessons/*/{start,solution}.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const originals = import.meta.glob<string>('/simulations/*/go/*/main.go', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const entries: EntryGenerator = () =>
  lessons.flatMap(({ slug }) => LOCALE_ENTRIES.map(({ locale }) => ({ locale, slug })));

export const load: PageServerLoad = async ({ params }) => {
  const locale = localeOf(params.locale);
  const found = readLesson(params.slug, locale);
  if (found === undefined) error(404);
  const { lesson, text } = found;
  const { slug, chapter, simulation, frames, seed, procs, detectors, scene, steps, claims } =
    lesson;
  const { parameters, exercise } = lesson;

  const code = async (name: string) => {
    const folder = `/simulations/${simulation}`;
    // The learner begins with the leaky program, as it is in Go.
    const original = name === 'yours' ? 'leaky' : name.replaceAll('-', '');
    const [typescript, go] = await Promise.all([
      highlightLines(
        name === 'yours' ? exerciseText(lesson, 'start') : programs[`${folder}/${name}.ts`],
        'typescript',
      ),
      highlightLines(originals[`${folder}/go/${original}/main.go`], 'go'),
    ]);
    return { lines: typescript, go: { file: 'main.go', lines: go } };
  };
  const names = ['leaky', 'fixed', 'yours', ...steps.flatMap(({ stage }) => stage?.left ?? [])];
  const codes: Record<string, Awaited<ReturnType<typeof code>>> = {};
  for (const name of names) codes[name] = await code(name);

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
    solution: await highlightLines(exerciseText(lesson, 'solution'), 'typescript'),
    text,
    claims,
    recorded: recordedFigures(slug),
    code: codes,
  };
};

const folderOf = ({ order, slug }: Lesson): string => `${String(order).padStart(2, '0')}-${slug}`;

const exerciseText = (lesson: Lesson, name: 'start' | 'solution'): string =>
  programs[`/lessons/${folderOf(lesson)}/${name}.ts`];

/** What each step sets: the last one is the exercise, with the learner's own program on the left. */
function stagesOf(steps: Lesson['steps']) {
  return steps.map(({ stage = {} }, i) => ({
    left: i === steps.length - 1 ? 'yours' : 'leaky',
    ...stage,
  }));
}
