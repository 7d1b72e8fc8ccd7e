export { TOOLS, type Tool } from '../content';
export { createChecker, type CheckedLesson, type Checker } from './checker';
export type { CheckOutcome } from './check-program';
export { Focus, toolOf, type LineCount, type Picked } from './focus.svelte';
export { Grading, type GradingState } from './grading.svelte';
export { LessonLink, type Kept, type Place, type Sharing } from './lesson-link.svelte';
export {
  LessonSession,
  OWN_PROGRAMS,
  type LessonPrograms,
  type LessonSettings,
  type OwnProgram,
} from './lesson-session.svelte';
export { Playhead } from './playhead.svelte';
export { SIDES, type Side, type WorldSeries, type WorldVerdict, type WorldView } from './view';
export { WorldRun, type ShippedProgram, type WorldPhase } from './world-run.svelte';
export type { Compile } from './world-actor';
