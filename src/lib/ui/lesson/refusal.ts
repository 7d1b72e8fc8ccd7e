import type { Fault, FaultCode } from '$lib/base';
import { SIDES, type LessonSession } from '$lib/session';

/** Faults that are not the program's: here, no program runs. */
const REFUSALS: readonly FaultCode[] = [
  'unsupported',
  'frame-blocked',
  'worker-refused',
  'not-loaded',
];

/** Why this browser does not run programs; null where it does, or where that is not known yet. */
export function refusalOf(session: LessonSession): Fault | null {
  for (const side of SIDES) {
    const { fault } = session.worlds[side];
    if (fault !== null && REFUSALS.includes(fault.code)) return fault;
  }
  return null;
}
