import type { ShippedProgram, Side } from '$lib/session';

/** One module for each program, so that a page loads its own two alone. */
const modules = import.meta.glob<ShippedProgram>('/simulations/*/{leaky,fixed}.ts', {
  query: '?program',
  import: 'default',
});

/** The two programs of a simulation, compiled as the site was built. */
export async function loadPrograms(simulation: string): Promise<Record<Side, ShippedProgram>> {
  const read = (side: Side) => modules[`/simulations/${simulation}/${side}.ts`]();
  const [leaky, fixed] = await Promise.all([read('leaky'), read('fixed')]);
  return { leaky, fixed };
}
