import { REFUSAL_CODES, type Fault } from '$lib/base';
import type { LessonSession } from '$lib/session';

/** Why this browser does not run programs; null where it does, or where that is not known yet. */
export function refusalOf(session: LessonSession): Fault | null {
  for (const side of session.sides) {
    const { fault } = session.worlds[side];
    if (fault !== null && REFUSAL_CODES.includes(fault.code)) return fault;
  }
  return null;
}
