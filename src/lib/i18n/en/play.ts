/** Sentences of the page where readers write programs of their own. */
export const play = {
  title: 'Playground · Leaklab',
  description:
    'Write a program of your own, or two side by side, and watch each task on a scheduler that works like Go’s.',
  heading: 'Playground',
  lead: 'Write a program below the stage: it runs again when you stop typing. Every tool of the lessons works on it.',
  question: 'Who stops each of your tasks, and in which condition?',
  templates: 'Start from',
  templatesNote: 'It takes the place of the text that is there.',
  /** What each begins with, by its file in simulations/playground. */
  starts: {
    empty: { title: 'Empty main', text: 'A game loop that does nothing yet.' },
    'producer-consumer': {
      title: 'Producer and consumer',
      text: 'A small queue holds the faster one back.',
    },
    'worker-pool': {
      title: 'Worker pool',
      text: 'A fixed number of workers, waited for in each frame.',
    },
    'ticker-context': {
      title: 'Ticker with a context',
      text: 'Heartbeats that end when their context does.',
    },
    'select-timeout': {
      title: 'Select with a timeout',
      text: 'Late answers are given up, and nobody is left behind.',
    },
    leak: {
      title: 'A leak',
      text: 'The one above, with one digit taken out of its code. Find it.',
    },
  },
  into: (side: string) => `Into ${side}`,
  intoHint: (title: string, side: string) => `Into ${side}: “${title}”`,
  taken: (title: string, side: string) => `“${title}” is in program ${side} now.`,
  second: 'A second program, side by side',
  secondNote: 'Both run on one clock and one seed.',
  bringBack: 'Bring back my earlier text',
  bringBackNote: 'What was replaced last is kept.',
  kept: 'Your text is kept in this browser.',
  notKept:
    'This browser keeps nothing for this site, so your text stands in the page’s address instead: save that, or save a file under Share.',
  settings: {
    title: 'The run',
    reset: 'Usual values',
    turned: '',
  },
  frames: 'Length of the run',
  procs: 'Processors (GOMAXPROCS)',
};
