/** What each detector calls a leak, and where it is wrong; keys are detector names. */
export const detectors = {
  'tick-age': {
    leaked: 'a task without an owner that has lived in more frames than it may',
    misses: 'tasks that pile up and end in time',
    falseAlarms: 'long-lived tasks that nobody declared, such as the workers of a pool',
  },
  ownership: {
    leaked: 'a task that outlives its owner by more than a grace',
    misses: 'tasks without an owner, and those whose owner’s end nobody states',
    falseAlarms: 'a clean-up that takes longer than the grace',
  },
  'site-growth': {
    leaked: 'the tasks that wait at one line, where their number is large and keeps growing',
    misses: 'leaks that are small, spread over many lines, or no longer growing',
    falseAlarms: 'congestion: a slow task that will serve them all in the end',
  },
  reachability: {
    leaked: 'a task that waits for something that nobody who still runs can reach',
    misses: 'a task that goes round with a live ticker, and what a module variable holds',
    falseAlarms: 'none',
  },
};
