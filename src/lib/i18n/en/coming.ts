/** Titles of lessons that are not yet written; an open lesson brings its own. */
export const coming = {
  'stack-growth': 'Stacks that grow',
  'trace-transitions': 'Reading a trace',
  'leak-detector': 'Build a leak detector',
  'frame-scheduler': 'Tasks bound to frames',
  'entity-ownership': 'Who owns this task?',
  'lobby-pool': 'A pool for ten thousand players',
  'lint-gate': 'A gate in front of the merge',
  'order-service': 'An order service, before and after',
};
