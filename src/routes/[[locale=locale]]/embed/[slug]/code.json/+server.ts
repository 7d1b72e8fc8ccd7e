import { error, json } from '@sveltejs/kit';
import { readLesson } from '$lib/content/lessons.server';
import type { EmbedCode } from '$lib/ui/embed';
import { localeOf } from '../../../../addresses';
import { codeOf, solutionOf } from '../../../../lesson-code.server';
import { lessonEntries } from '../../../../lesson-data.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = lessonEntries;

/** What an embed loads when its code is opened. */
export const GET: RequestHandler = async ({ params }) => {
  const found = readLesson(params.slug, localeOf(params.locale));
  if (found === undefined) error(404);
  const { lesson, text } = found;
  const code: EmbedCode = {
    code: await codeOf(lesson, ['leaky', 'fixed', 'yours']),
    exercise: {
      checks: lesson.exercise,
      text: text.exercise,
      solution: await solutionOf(lesson),
    },
  };
  return json(code);
};
