import type { RunSummary } from '../analysis';
import type { Locale } from '../i18n';
import { renderLesson, type LessonText } from './markdown';
import { lessonSchema, parseAs, type Lesson } from './schema';

const data = import.meta.glob('/lessons/*/lesson.json', { eager: true, import: 'default' });

const recorded = import.meta.glob<Readonly<Record<'leaky' | 'fixed', RunSummary>>>(
  '/lessons/*/lesson.json',
  { eager: true, query: '?recorded', import: 'default' },
);

const texts = import.meta.glob<string>('/lessons/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const entries = Object.entries(data)
  .map(([file, value]) => ({
    lesson: parseAs(lessonSchema, value, file),
    folder: file.replace(/\/lesson\.json$/, ''),
  }))
  .sort((a, b) => a.lesson.order - b.lesson.order);

/** The lessons that are open, in the order of the course. */
export const lessons: readonly Lesson[] = entries.map(({ lesson }) => lesson);

/** A lesson and its text in one language; undefined if there is no such lesson. */
export function readLesson(
  slug: string,
  locale: Locale,
): { readonly lesson: Lesson; readonly text: LessonText } | undefined {
  const entry = entries.find(({ lesson }) => lesson.slug === slug);
  if (entry === undefined) return undefined;
  const file = `${entry.folder}/${locale}.md`;
  const markdown = texts[file] as string | undefined;
  if (markdown === undefined) throw new Error(`${file} is missing: a lesson has every language.`);
  return { lesson: entry.lesson, text: renderLesson(markdown, entry.lesson, locale) };
}

/** What the two programs of a lesson came to when the site was built. */
export function recordedFigures(slug: string): Readonly<Record<'leaky' | 'fixed', RunSummary>> {
  const entry = entries.find(({ lesson }) => lesson.slug === slug);
  if (entry === undefined) throw new Error(`there is no lesson "${slug}".`);
  return recorded[`${entry.folder}/lesson.json`];
}
