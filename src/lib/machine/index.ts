export { compileTable } from './table';
export type { Edges, TransitionTable } from './numbered';
