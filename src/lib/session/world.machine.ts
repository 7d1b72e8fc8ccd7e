import { setup } from 'xstate';

/**
 * One side of a lesson: edit → compile → run → replay. The run lives as long as the state `running`: leaving
 * it, for an edit or for good, kills the worker. A text that a stranger may have written is held: it is
 * neither compiled nor run, nor is what the reader types into it, before `RUN` or `COMPILE` says so.
 * `WorldActor` does what its actions name.
 */
export const worldMachine = setup({
  types: {
    events: {} as {
      type:
        | 'EDIT'
        | 'HOLD'
        // The reader starts the program: its text is compiled, or has yet to be.
        | 'RUN'
        | 'COMPILE'
        | 'SETTLED'
        | 'COMPILED'
        | 'REJECTED'
        | 'BATCH'
        | 'ENDED';
    },
  },
  actions: {
    /** The text is another one. */
    takeText: () => {},
    /** Another text takes the place of what was here: no run of the old one may be taken for its own. */
    clearAll: () => {},
    startSettling: () => {},
    stopSettling: () => {},
    startCompiling: () => {},
    /** Nobody waits for the compiler any more. */
    stopCompiling: () => {},
    /** What the compiler said. */
    takeResult: () => {},
    /** A run begins: what is shown stays until the new one has caught up. */
    startRun: () => {},
    stopRun: () => {},
    /** The log has grown. */
    record: () => {},
    /** The run is over. */
    closeRecording: () => {},
  },
}).createMachine({
  id: 'world',
  initial: 'idle',
  on: {
    EDIT: { target: '.editing', actions: 'takeText', reenter: true },
    HOLD: { target: '.held', actions: ['takeText', 'clearAll'] },
    RUN: { target: '.running', reenter: true },
    COMPILE: { target: '.compiling', reenter: true },
  },
  states: {
    idle: { description: 'Nothing has been asked for yet.' },
    held: {
      description:
        'The text came with a link: the reader reads it, and may change it, before it runs.',
      on: { EDIT: { actions: 'takeText' } },
    },
    editing: {
      description: 'The learner types: wait for the last key.',
      entry: 'startSettling',
      exit: 'stopSettling',
      on: { SETTLED: 'compiling' },
    },
    compiling: {
      description: 'The text is checked and compiled.',
      entry: 'startCompiling',
      exit: 'stopCompiling',
      on: {
        COMPILED: { target: 'running', actions: 'takeResult' },
        REJECTED: { target: 'rejected', actions: 'takeResult' },
      },
    },
    rejected: { description: 'The text is no program; the last one that was stays on the stage.' },
    running: {
      description: 'A worker runs the program and its log comes in.',
      entry: 'startRun',
      exit: 'stopRun',
      on: {
        BATCH: { actions: 'record' },
        ENDED: { target: 'recorded', actions: 'closeRecording' },
      },
    },
    recorded: { description: 'The run is over; its log is replayed at will.' },
  },
});
