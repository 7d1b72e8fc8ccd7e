import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { NO_SITE } from '../base';
import type { CompiledProgram } from '../compiler';
import type { GeneratedPosition } from './protocol';

/** The learner's line of a place in compiled code, or null if the map does not know it. */
export function lineOfPosition(
  program: CompiledProgram,
  { line, column }: GeneratedPosition,
): number | null {
  try {
    // Stack traces count columns from 1, source maps from 0.
    return originalPositionFor(new TraceMap(program.map), { line, column: column - 1 }).line;
  } catch {
    return null;
  }
}

/** The learner's line of a site, or null for "nowhere known" and for a site that does not exist. */
export function lineOfSite(program: CompiledProgram, site: number): number | null {
  return site === NO_SITE ? null : (program.sites[site]?.line ?? null);
}
