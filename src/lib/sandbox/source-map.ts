import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { CompiledProgram } from '../compiler';
import type { GeneratedPosition } from './protocol';

/** The learner's line of a place in compiled code, or null if the map does not know it. */
export function lineInMap(
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
