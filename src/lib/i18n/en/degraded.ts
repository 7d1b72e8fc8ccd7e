import { n } from '../numbers';

/** What is said where a browser, a setting or a server keeps the site from being all that it is. */
export const degraded = {
  noScript:
    'The scripts of this page do not run: JavaScript is off, or they could not be loaded. You can read everything below, and the table says what the programs came to. To run and edit them, allow JavaScript for this site and reload the page. If the page is shown inside of another one, open it in a tab of its own.',
  noStorage:
    'This browser stores nothing for this site, so your choice of theme and your place in the lessons are forgotten when you leave. To keep them, allow site data (cookies) for this site, then reload the page.',
  dismiss: 'Hide this message',
  noCanvas:
    'This browser gives the page no canvas, so the tasks are not drawn as dots. The numbers in the rooms are complete. To see the dots, allow canvas for this site (a privacy setting may block it), then reload the page.',
  tryAgain: 'Try again',
  recorded: {
    caption: (frames: number) =>
      `What the programs came to in the recorded run: figures after frame ${n(frames)}`,
    note: 'Recorded from these two programs when this site was built.',
    verdict: 'verdict',
    live: 'live tasks',
    leaked: 'leaked tasks',
    spawned: 'tasks started',
    done: 'tasks done',
    stacks: 'stacks',
    frameTime: 'time of the last frame',
    firstLeak: 'first leak found',
    atFrame: (frame: number) => `frame ${n(frame)}`,
    never: 'never',
    places: 'where tasks wait',
    place: (line: number, reason: string, waiting: number, leaked: number) =>
      `line ${line}, ${reason}: ${n(waiting)}${leaked > 0 ? `, ${n(leaked)} of them leaked` : ''}`,
    nowhere: 'nowhere',
  },
};
