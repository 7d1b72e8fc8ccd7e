import { renderLesson, type LessonText } from '../../src/lib/content';
import { LOCALES, type Locale } from '../../src/lib/i18n';
import { lessonText, type LessonFiles } from './files';
import { loadProgram } from './play';

/** The most words that a step may have in English, and words and characters in Chinese. */
const MOST_WORDS: Readonly<Record<Locale, number>> = { en: 110, zh: 200 };

/** What is wrong with a lesson's texts; empty if nothing is. */
export function languageProblems(files: LessonFiles): string[] {
  const rendered = new Map<Locale, LessonText>();
  const problems = unwritten(files);
  for (const locale of LOCALES) {
    try {
      rendered.set(locale, renderLesson(lessonText(files, locale), files.lesson, locale));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  for (const [locale, text] of rendered) {
    problems.push(
      ...[...stepProblems(text, locale), ...claimProblems(files, text)].map(
        (problem) => `${locale}.md: ${problem}`,
      ),
      ...placeProblems(files, locale),
    );
  }
  const [first, second] = [...rendered.values()].map(shapeOf);
  if (rendered.size === 2 && first !== second) {
    problems.push(`en.md and zh.md are built differently:\n  ${first}\n  ${second}`);
  }
  return problems;
}

/** What a skeleton leaves to be written. Go's `context.TODO()` is no such thing. */
function unwritten(files: LessonFiles): string[] {
  const texts: readonly (readonly [string, string])[] = [
    ['lesson.json', JSON.stringify(files.lesson)],
    ...LOCALES.map((locale) => [`${locale}.md`, lessonText(files, locale)] as const),
  ];
  return texts.flatMap(([file, text]) => {
    const count = text.split(/TODO(?!\(\))/).length - 1;
    return count === 0 ? [] : [`${file} has ${count} times TODO`];
  });
}

function stepProblems({ steps }: LessonText, locale: Locale): string[] {
  const problems: string[] = [];
  for (const { id, html } of steps) {
    if (!/^<blockquote>\s*<p>[^<]*[?？]/.test(html)) {
      problems.push(`the step "${id}" does not begin with a question: write "> …?" first`);
    }
    const words = plain(html).match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
    if (words > MOST_WORDS[locale]) {
      problems.push(`the step "${id}" has ${words} words, and ${MOST_WORDS[locale]} are the most`);
    }
  }
  return problems;
}

function claimProblems({ lesson }: LessonFiles, text: LessonText): string[] {
  const { steps, exercise } = text;
  const html = [...steps.map((step) => step.html), exercise.solution, exercise.ownCode].join('');
  const used = new Set([...html.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id));
  return lesson.claims
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => `the claim "${id}" is not in the text`);
}

/** Lines that the text names must be lines where something happens. */
function placeProblems(files: LessonFiles, locale: Locale): string[] {
  const places = lessonText(files, locale).matchAll(
    /\b((?:leaky|fixed|trap|start|solution)[\w-]*)\.ts:(\d+)/g,
  );
  const problems: string[] = [];
  for (const [place, name, line] of places) {
    const { sites } = loadProgram(files, name).program;
    if (!sites.some((site) => site.line === Number(line))) {
      problems.push(`${locale}.md names ${place}, where nothing happens`);
    }
  }
  return problems;
}

/** What both languages must have alike: headings, tables, code, claims, in their order. */
function shapeOf({ steps, exercise }: LessonText): string {
  const parts = [
    ...steps.map(({ id, html }) => `${id}(${marks(html)})`),
    ...exercise.hints.map((html) => `hint(${marks(html)})`),
    `solution(${marks(exercise.solution)})`,
    `own-code(${marks(exercise.ownCode)})`,
  ];
  return parts.join(' ');
}

const marks = (html: string): string =>
  [...html.matchAll(/<(h3|tr|li|pre)\b/g)].map(([, tag]) => tag).join(',');

/** The words; a claim and its tick are joined by a character that is none. */
const plain = (html: string): string => html.replaceAll(/<[^>]+>|\u2060/g, ' ');
