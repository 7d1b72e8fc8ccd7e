export { csvOf } from './csv';
export { standingOf, type Standing } from './standing';
export type { HandedIn, HandedInLesson } from './handed-in';
