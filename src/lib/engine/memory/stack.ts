import { STACK_BYTES } from '../../trace';
import { SIZES, STACK_GUARD } from './sizes';

/** A task's stack. Many tasks share `FRESH_STACK`; one that has grown has its own. */
export interface Stack {
  readonly bytes: number;
  /** Calls that may be nested before it must grow. */
  readonly room: number;
}

/** Nested calls for which a stack has room. */
export const roomIn = (bytes: number): number =>
  Math.floor((bytes - STACK_GUARD - SIZES.taskScan) / SIZES.call);

/** The stack of a new task: there is one for all of them. */
export const FRESH_STACK: Stack = { bytes: STACK_BYTES, room: roomIn(STACK_BYTES) };
