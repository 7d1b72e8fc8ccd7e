/** Titles of lessons that are not yet written; an open lesson brings its own. */
export const coming = {
  'abandoned-receiver': 'The receiver that was left behind',
  'heartbeat-timeout': 'A heartbeat without a peer',
  'world-broadcast': 'The world to every player',
  'log-flush': 'Writing the log, without a leak',
  'connection-bound': 'A task for each connection',
  'lost-cancel': 'The cancel that got lost',
  'stack-growth': 'Stacks that grow',
  'trace-transitions': 'Reading a trace',
  'leak-detector': 'Build a leak detector',
  'frame-scheduler': 'Tasks bound to frames',
  'entity-ownership': 'Who owns this task?',
  'lobby-pool': 'A pool for ten thousand players',
  'lint-gate': 'A gate in front of the merge',
  'order-service': 'An order service, before and after',
};
