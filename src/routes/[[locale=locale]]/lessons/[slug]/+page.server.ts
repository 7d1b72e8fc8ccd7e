import { cardOf } from '$lib/preview';
import { localeOf } from '../../../addresses';
import { lessonData, lessonEntries } from '../../../lesson-data.server';
import { shownLesson, SITE } from '../../../site.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = lessonEntries;

export const load: PageServerLoad = async ({ params }) => ({
  ...(await lessonData(params)),
  card: cardOf(shownLesson(params.slug, localeOf(params.locale)), SITE),
});
