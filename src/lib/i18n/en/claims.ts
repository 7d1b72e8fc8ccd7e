import { n } from '../numbers';

/** Sentences of the note that says how a number of the text was checked. */
export const claims = {
  title: 'How this number was checked',
  close: 'Close',
  world: 'Program',
  frame: 'When',
  afterFrames: (frame: number) => `after ${n(frame)} ${frame === 1 ? 'frame' : 'frames'}`,
  metric: 'What',
  metrics: {
    live: 'tasks alive, main included',
    leaked: 'tasks that the lesson’s detector calls leaked',
    spawned: 'tasks started, without main',
    done: 'tasks that have ended',
    stackBytes: 'bytes that the stacks of living tasks take up',
    heapBytes: 'bytes of the heap in use, garbage included',
    frameTime: 'nanoseconds that the last frame took',
    dropped: 'frames dropped so far',
    openConnections: 'connections that are open, idle ones included',
    idleConnections: 'connections that lie idle in the pool',
    openFiles: 'files that are open',
    printed: (text: string) => `lines of the log that begin with “${text}”`,
    said: (text: string) => `the number in the log’s last line “${text} …”`,
  },
  mustBe: 'Must be',
  operators: {
    '==': (value: string) => `exactly ${value}`,
    '<=': (value: string) => `${value} at most`,
    '>=': (value: string) => `${value} at least`,
  },
  tolerance: (by: string) => `give or take ${by}`,
  command: 'Checked by',
  failsBuild: 'It runs the program and fails if the number is another.',
  show: (frame: number) => `Show frame ${n(frame)}`,
};
