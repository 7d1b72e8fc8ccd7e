export { csvOf } from './csv';
export { faultGroup, type FaultGroup } from './fault-group';
export { standingOf, type Standing } from './standing';
export type { HandedIn, HandedInLesson } from './handed-in';
