/**
 * The engine's machines in words, by the names that the machines have; what a state means is word for word what
 * the machine says, and a test holds the two together.
 */
export const machines = {
  task: {
    title: 'A task',
    about:
      'How a task lives. “Leaked” is no state: nothing in a run knows that a wait will never end.',
    states: {
      runnable: {
        name: 'runnable',
        means: 'In a run queue: it could go on, and waits for a processor.',
      },
      running: { name: 'running', means: 'A processor executes it.' },
      blocked: {
        name: 'blocked',
        means:
          'Waits for another task: a send, a receive, a close, a cancel. It takes no processor.',
      },
      sleeping: { name: 'sleeping', means: 'Waits for a moment in time, which always comes.' },
      done: { name: 'done', means: 'Its function returned.' },
      panicked: {
        name: 'panicked',
        means: 'It panicked and nothing recovered: the whole program ends.',
      },
    },
    events: {
      RUN: 'a processor takes it',
      BLOCK: 'it waits for another task',
      SLEEP: 'it waits for a moment in time',
      READY: 'what it waited for has come',
      YIELD: 'it makes room for others, or has to',
      RETURN: 'its function returns',
      PANIC: 'it panics, and nothing recovers',
    },
  },
  scheduler: {
    title: 'A processor (P)',
    about: 'Each processor of the run is one of these.',
    states: {
      idle: { name: 'idle', means: 'Nothing to run. Somebody who makes work wakes it.' },
      searching: {
        name: 'searching',
        means:
          'Looks for a task: its own queue, the global queue, then half of another processor’s queue.',
      },
      running: {
        name: 'running',
        means: 'Executes a task until the task waits, ends, yields or has used its 10 ms.',
      },
    },
    events: {
      WAKE: 'there is work',
      FOUND: 'it has found a task',
      NOTHING: 'there is no task anywhere',
      RELEASE: 'its task waits, ends or yields',
    },
  },
  frameClock: {
    title: 'The frame clock',
    about: 'How the game loop keeps up with 60 frames a second.',
    states: {
      waiting: {
        name: 'waiting',
        means: 'The game loop has done its work and waits for the next frame.',
      },
      updating: { name: 'updating', means: 'A frame has begun and the game loop works on it.' },
      late: {
        name: 'late',
        means:
          'The loop still works on a frame that is over: the player sees the old picture again.',
      },
    },
    events: { BEGIN: 'a frame begins', WAIT: 'the loop waits for the next frame' },
  },
};
