import { setup } from 'xstate';

/**
 * The life of a task. State names are the log's status names; a wait is `sleeping` where only time ends it
 * and `blocked` where another task must. "Leaked" is no state: nothing in a run knows that it will never end.
 */
export const taskMachine = setup({
  types: {
    events: {} as
      | { type: 'RUN' }
      | { type: 'BLOCK' }
      | { type: 'SLEEP' }
      | { type: 'READY' }
      | { type: 'YIELD' }
      | { type: 'RETURN' }
      | { type: 'PANIC' },
  },
}).createMachine({
  id: 'task',
  initial: 'runnable',
  states: {
    runnable: {
      description: 'In a run queue: it could go on, and waits for a processor.',
      on: { RUN: 'running' },
    },
    running: {
      description: 'A processor executes it.',
      on: {
        BLOCK: 'blocked',
        SLEEP: 'sleeping',
        YIELD: 'runnable',
        RETURN: 'done',
        PANIC: 'panicked',
      },
    },
    blocked: {
      description:
        'Waits for another task: a send, a receive, a close, a cancel. It takes no processor.',
      on: { READY: 'runnable' },
    },
    sleeping: {
      description: 'Waits for a moment in time, which always comes.',
      on: { READY: 'runnable' },
    },
    done: { description: 'Its function returned.', type: 'final' },
    panicked: {
      description: 'It panicked and nothing recovered: the whole program ends.',
      type: 'final',
    },
  },
});
