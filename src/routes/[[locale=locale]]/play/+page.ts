import { loadProgram } from '../../more-programs';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
  ...data,
  empty: await loadProgram('playground', 'empty'),
});
