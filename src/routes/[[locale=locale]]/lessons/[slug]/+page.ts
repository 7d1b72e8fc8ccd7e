import type { ShippedProgram, Side } from '$lib/session';
import type { PageLoad } from './$types';

/** One module for each program, so that a page loads its own two alone. */
const programs = import.meta.glob<ShippedProgram>('/simulations/*/{leaky,fixed}.ts', {
  query: '?program',
  import: 'default',
});

export const load: PageLoad = async ({ data }) => {
  const program = (side: Side) => programs[`/simulations/${data.simulation}/${side}.ts`]();
  const [leaky, fixed] = await Promise.all([program('leaky'), program('fixed')]);
  return { ...data, programs: { leaky, fixed } };
};
