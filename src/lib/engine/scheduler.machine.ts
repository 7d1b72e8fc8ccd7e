import { setup } from 'xstate';

/** What one processor (Go's P) is doing. A run has as many of these as it has processors. */
export const schedulerMachine = setup({
  types: {
    events: {} as { type: 'WAKE' } | { type: 'FOUND' } | { type: 'NOTHING' } | { type: 'RELEASE' },
  },
}).createMachine({
  id: 'scheduler',
  initial: 'idle',
  states: {
    idle: {
      description: 'Nothing to run. Somebody who makes work wakes it.',
      on: { WAKE: 'searching' },
    },
    searching: {
      description:
        'Looks for a task: its own queue, the global queue, then half of another processor’s queue.',
      on: { FOUND: 'running', NOTHING: 'idle' },
    },
    running: {
      description: 'Executes a task until the task waits, ends, yields or has used its 10 ms.',
      on: { RELEASE: 'searching' },
    },
  },
});
