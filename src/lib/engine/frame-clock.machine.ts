import { setup } from 'xstate';

/**
 * The frame clock as the game loop meets it. A frame begins every 16,666,667 ns whether or not the loop is
 * ready; a frame that begins before the loop has finished the one before is dropped.
 */
export const frameClockMachine = setup({
  types: { events: {} as { type: 'BEGIN' } | { type: 'WAIT' } },
  actions: {
    /** A frame began that the loop could not serve. */
    countDropped: () => {},
    /** The loop is done: the time since its frame began is the frame time. */
    measureFrame: () => {},
  },
}).createMachine({
  id: 'frameClock',
  initial: 'waiting',
  states: {
    waiting: {
      description: 'The game loop has done its work and waits for the next frame.',
      on: { BEGIN: 'updating' },
    },
    updating: {
      description: 'A frame has begun and the game loop works on it.',
      on: {
        WAIT: { target: 'waiting', actions: 'measureFrame' },
        BEGIN: { target: 'late', actions: 'countDropped' },
      },
    },
    late: {
      description:
        'The loop still works on a frame that is over: the player sees the old picture again.',
      on: {
        WAIT: { target: 'waiting', actions: 'measureFrame' },
        BEGIN: { target: 'late', actions: 'countDropped' },
      },
    },
  },
});
