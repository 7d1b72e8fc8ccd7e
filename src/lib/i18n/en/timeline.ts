const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const many = (count: number, one: string, more: string): string =>
  `${n(count)} ${count === 1 ? one : more}`;

/** Sentences of the timeline under the two worlds. */
export const timeline = {
  label: (metric: string) => `Timeline: ${metric}, over frames`,
  metric: 'What the timeline shows',
  metrics: {
    live: 'live',
    leaked: 'leaked',
    stackBytes: 'stacks',
    heapBytes: 'heap',
    frameTime: 'frame time',
    longestQueue: 'run queue',
  },
  hints: {
    live: 'Tasks that are alive, main among them',
    leaked: 'Living tasks that a detector calls leaked',
    stackBytes: 'What the stacks of the living tasks take up',
    heapBytes: 'The heap in use, garbage included',
    frameTime:
      'What the game loop needed for the last frame that it finished; 16.7 ms are there for it',
    longestQueue: 'The most tasks that were in run queues at once during the frame',
  },
  log: 'log',
  logHint: 'Logarithmic scale: shows a small world beside a large one',
  budget: '16.7 ms: one frame',
  value: (world: string, value: string) => `${world} ${value}`,
  at: (frame: number) => `frame ${n(frame)}`,
  position: (frame: number, frames: number) => `frame ${n(frame)} of ${n(frames)}`,
  marks: {
    stopped: 'program stopped',
    leak: 'first leak found',
    cancelled: 'context cancelled',
    ownerEnded: 'owner ended',
    dropped: 'frame dropped',
    collected: 'garbage collected',
  },
  counts: {
    cancelled: (count: number) => many(count, 'context cancelled', 'contexts cancelled'),
    ownerEnded: (count: number) => many(count, 'owner ended', 'owners ended'),
    dropped: (count: number) => many(count, 'frame dropped', 'frames dropped'),
    collected: (count: number) => many(count, 'collection', 'collections'),
  },
  turns: {
    spawned: (task: string) => `${task} started`,
    waits: (task: string) => `${task} waits for the last time`,
    done: (task: string) => `${task} done`,
    panicked: (task: string) => `${task} panicked`,
  },
  inWorld: (world: string, what: string) => `${world}: ${what}`,
  markAt: (what: string, frame: number) => `${what}, frame ${n(frame)}`,
  next: (what: string) => `Go to the next one: ${what}`,
};
