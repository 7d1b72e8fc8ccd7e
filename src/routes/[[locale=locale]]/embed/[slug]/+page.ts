import { loadPrograms } from '../../../programs';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
  ...data,
  programs: await loadPrograms(data.simulation),
});
