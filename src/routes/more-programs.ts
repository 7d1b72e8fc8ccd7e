import type { ShippedProgram } from '$lib/session';

/** All of the simulations' programs but the pairs: traps, and what to start from. */
const modules = import.meta.glob<ShippedProgram>(
  ['/simulations/*/*.ts', '!/simulations/*/{leaky,fixed}.ts'],
  { query: '?program', import: 'default' },
);

/** A program of a simulation, compiled as the site was built. */
export function loadProgram(simulation: string, name: string): Promise<ShippedProgram> {
  return modules[`/simulations/${simulation}/${name}.ts`]();
}
