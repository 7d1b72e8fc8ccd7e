/** Sentences of the home page. */
export const home = {
  title: 'Leaklab: see goroutine leaks happen, and fix them',
  description:
    'Lessons that run a leaky program beside a fixed one, frame by frame, on a scheduler that works like Go’s. Edit the code and it runs again, in your browser.',
  headline: 'See a goroutine leak. Then stop it.',
  lead: 'A goroutine leaks when nothing will ever stop it. It waits for ever and keeps its stack and all that it refers to. Nothing crashes and nothing is logged: the game gets slower, until it does not.',
  question: 'Who stops this task, and in which condition?',
  look: 'Below, one game twice. On the left it leaks: watch the red squares. On the right it is fixed.',
  start: 'Start the lesson',
  fix: 'Or fix it now: edit the code on the left until it says “stable”',
  live: (title: string) => `Running in this page, right now: ${title}`,
  course: 'The course',
  courseNote: (open: number, all: number) =>
    `Five chapters, ${all} lessons. ${open === 1 ? 'One is' : `${open} are`} open; the others are being written.`,
  notOpen: 'being written',
  /** Progress in a lesson: the last step that was opened. */
  begun: (step: number, steps: number) => `step ${step} of ${steps}`,
  read: 'read to the last step',
  unread: 'not begun',
};
