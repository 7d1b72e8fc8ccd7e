import type { FaultCode } from '../../base';

interface FaultText {
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly advice: string;
}

export const faults = {
  compile: {
    title: 'This is not a program yet.',
    advice: 'Mend what is underlined; the run follows by itself.',
  },
  'no-main': { title: 'There is no main.', advice: 'Write “export async function main() { … }”.' },
  panic: {
    title: 'The program panicked.',
    advice: 'Nothing recovered, so the whole program ended, as it would in Go.',
  },
  deadlock: {
    title: 'All tasks are asleep.',
    advice: 'Nobody is left who could wake them. Ask of each: who sends, who closes?',
  },
  fuel: {
    title: 'This loop does not end.',
    advice: 'Let it wait for a frame, a channel or a timer, or give it an end.',
  },
  'async-depth': {
    title: 'Calls are nested too deeply.',
    advice: 'A function that calls itself must end somewhere.',
  },
  'foreign-await': {
    title: 'This cannot be awaited here.',
    advice:
      'Simulated time settles no promise. Wait on a channel, a timer or a function of this program.',
  },
  tasks: { title: 'Too many tasks are alive.', advice: 'Find who stops them, or start fewer.' },
  timers: { title: 'Too many timers are armed.', advice: 'Stop those that nobody waits for.' },
  events: { title: 'The event log is full.', advice: 'Run fewer frames, or do less in each.' },
  'log-lines': { title: 'Too many log lines.', advice: 'Log less, or less often.' },
  'source-size': { title: 'The program is too long.', advice: 'Make it shorter.' },
  flood: {
    title: 'The program said too much at once.',
    advice: 'It was stopped. Do less in each frame.',
  },
  watchdog: {
    title: 'The program did not answer and was stopped.',
    advice: 'Something in this line takes very long: a regular expression, a sort, a huge array.',
  },
  crash: {
    title: 'The program’s worker died.',
    advice: 'It may have used up its memory. Run it again with less.',
  },
  unsupported: {
    title: 'This browser cannot run programs.',
    advice: 'The lesson’s text can still be read. Try a newer browser.',
  },
  'frame-blocked': {
    title: 'The frame in which programs run did not start.',
    advice:
      'An extension, or the server’s content policy, seems to block inline frames. Allow them for this site, then try again.',
  },
  'worker-refused': {
    title: 'This browser refuses to start a worker, so no program can run.',
    advice:
      'An extension, a setting or the server’s content policy seems to forbid workers. Allow them for this site, then try again.',
  },
  'not-loaded': {
    title: 'The part of this page that runs programs could not be loaded.',
    advice: 'Check the connection, then reload the page.',
  },
} satisfies Record<FaultCode, FaultText>;
