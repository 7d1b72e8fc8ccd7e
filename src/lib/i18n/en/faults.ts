import type { FaultCode } from '../../base';

/** What is said of a fault, beside the line. */
export interface FaultText {
  /** What happened. */
  readonly title: string;
  /** What was passed, where it is a limit; units are those of `Fault`. */
  readonly limit?: (limit: number) => string;
  /** What to do next. */
  readonly advice: string;
}

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const seconds = (ms: number): string => `${n(ms / 1_000)} s`;

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
    limit: (turns) => `A run has ${n(turns)} loop turns and calls, and they are used up.`,
    advice: 'Let it wait for a frame, a channel or a timer, or give it an end.',
  },
  'async-depth': {
    title: 'Calls are nested too deeply.',
    limit: (calls) => `Deeper than ${n(calls)} calls.`,
    advice: 'A function that calls itself must end somewhere.',
  },
  'foreign-await': {
    title: 'This cannot be awaited here.',
    advice:
      'Simulated time settles no promise. Wait on a channel, a timer or a function of this program.',
  },
  tasks: {
    title: 'Too many tasks are alive.',
    limit: (tasks) => `A run may have ${n(tasks)} at once.`,
    advice: 'Find who stops them, or start fewer.',
  },
  timers: {
    title: 'Too many timers are armed.',
    limit: (timers) => `A run may have ${n(timers)} at once.`,
    advice: 'Stop those that nobody waits for.',
  },
  events: {
    title: 'The event log is full.',
    limit: (events) => `It holds ${n(events)} events.`,
    advice: 'Run fewer frames, or do less in each.',
  },
  'log-lines': {
    title: 'Too many log lines.',
    limit: (lines) => `A run may log ${n(lines)}.`,
    advice: 'Log less, or less often.',
  },
  heap: {
    title: 'The simulated heap is full.',
    limit: (bytes) => `A run may hold ${n(bytes / 2 ** 30)} GiB.`,
    advice: 'Release what nobody needs, bound what grows, or declare less.',
  },
  'source-size': {
    title: 'The program is too long.',
    limit: (characters) => `It may have ${n(characters)} characters.`,
    advice: 'Nothing is lost: delete what is beyond this line, or undo.',
  },
  'compile-time': {
    title: 'Checking the program takes too long.',
    limit: (ms) => `It was stopped after ${seconds(ms)}.`,
    advice:
      'Look for a type that refers to itself, or for variables without a type in loops within loops; or undo the last edit.',
  },
  flood: {
    title: 'The program said too much at once.',
    limit: (messages) => `A run may send ${n(messages)} messages a second.`,
    advice: 'It was stopped. Do less in each frame.',
  },
  'flood-size': {
    title: 'The program sent too much data.',
    limit: (bytes) => `A run may send ${n(bytes / 2 ** 20)} MiB.`,
    advice: 'It was stopped. Log and spawn less in each frame.',
  },
  'not-started': {
    title: 'The program did not start.',
    limit: (ms) => `Its worker said nothing for ${seconds(ms)}.`,
    advice: 'Close what keeps this computer busy, then run again.',
  },
  'wall-time': {
    title: 'The run takes too long.',
    limit: (ms) => `It was stopped after ${seconds(ms)}.`,
    advice: 'Ask for fewer frames, or do less in each.',
  },
  watchdog: {
    title: 'The program did not answer and was stopped.',
    limit: (ms) => `It was silent for ${seconds(ms)}.`,
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
