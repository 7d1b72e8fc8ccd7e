import { NO_SITE } from '../base';
import type { CompiledProgram } from '../compiler';
import type { GeneratedPosition } from './protocol';

/** The learner's line of a site, or null for "nowhere known" and for a site that does not exist. */
export function lineOfSite(program: CompiledProgram, site: number): number | null {
  return site === NO_SITE ? null : (program.sites[site]?.line ?? null);
}

/**
 * The learner's line of a place in compiled code, or null if the map does not know it, or cannot be read: what
 * reads it comes into the page with the first fault.
 */
export async function lineOfPosition(
  program: CompiledProgram,
  position: GeneratedPosition,
): Promise<number | null> {
  try {
    const map = await import('./source-map');
    return map.lineInMap(program, position);
  } catch {
    return null;
  }
}
