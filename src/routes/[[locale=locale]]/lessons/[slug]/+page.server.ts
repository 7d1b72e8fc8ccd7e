import { lessonData, lessonEntries } from '../../../lesson-data.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = lessonEntries;

export const load: PageServerLoad = ({ params }) => lessonData(params);
