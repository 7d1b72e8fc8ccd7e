import { lessonData, lessonEntries } from '../../../lesson-data.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = lessonEntries;

export const load: PageServerLoad = async ({ params }) => ({
  ...(await lessonData(params)),
  path: `launch/${params.slug}/`,
});
