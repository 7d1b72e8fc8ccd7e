import { loadLesson } from '../../../programs';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
  ...data,
  programs: await loadLesson(data.simulation, data.folder),
});
