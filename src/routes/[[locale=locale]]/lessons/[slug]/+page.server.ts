import { error } from '@sveltejs/kit';
import { CHAPTERS } from '$lib/content';
import { lessons, readLesson, recordedFigures } from '$lib/content/lessons.server';
import { messages } from '$lib/i18n';
import { highlightLines } from '$lib/ui/editor/highlight.server';
import { localeOf } from '../../../addresses';
import { LOCALE_ENTRIES } from '../../../entries';
import type { EntryGenerator, PageServerLoad } from './$types';

const programs = import.meta.glob<string>('/simulations/*/{leaky,fixed}.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const originals = import.meta.glob<string>('/simulations/*/go/{leaky,fixed}/main.go', {
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

  const code = async (side: 'leaky' | 'fixed') => {
    const folder = `/simulations/${simulation}`;
    const [typescript, go] = await Promise.all([
      highlightLines(programs[`${folder}/${side}.ts`], 'typescript'),
      highlightLines(originals[`${folder}/go/${side}/main.go`], 'go'),
    ]);
    return { lines: typescript, go: { file: 'main.go', lines: go } };
  };

  const inChapter: readonly string[] = CHAPTERS.find(({ id }) => id === chapter)?.lessons ?? [];
  return {
    path: `lessons/${slug}/`,
    crumb: {
      chapter: messages(locale).site.chapters[chapter],
      title: `${inChapter.indexOf(slug) + 1} · ${text.title}`,
    },
    simulation,
    settings: { slug, frames, seed, procs, detectors },
    scene,
    stages: steps.map(({ stage }) => stage ?? {}),
    text,
    claims,
    recorded: recordedFigures(slug),
    code: { leaky: await code('leaky'), fixed: await code('fixed') },
  };
};
