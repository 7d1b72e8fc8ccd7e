import { compileTable } from '../machine';
import { worldMachine } from './world.machine';

export type WorldState =
  'idle' | 'held' | 'editing' | 'compiling' | 'rejected' | 'running' | 'recorded';

/**
 * The machine as a table, which the site is shipped with in its place (`src/build/ready-tables.ts`): a reader's
 * page needs no XState for it.
 */
export const worldTable = compileTable<
  WorldState,
  'EDIT' | 'HOLD' | 'RUN' | 'COMPILE' | 'SETTLED' | 'COMPILED' | 'REJECTED' | 'BATCH' | 'ENDED'
>(worldMachine);
