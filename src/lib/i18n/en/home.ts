/** Sentences of the home page. */
export const home = {
  title: 'Leaklab: see goroutine leaks happen, and fix them',
  description:
    'Lessons that run a leaky program beside a fixed one, frame by frame, on a scheduler that works like Go’s. Edit the code and it runs again, in your browser.',
  headline: 'See a goroutine leak. Then stop it.',
  lead: 'A goroutine leaks when nothing will ever stop it. It waits for ever and keeps its stack and all that it refers to. Nothing crashes and nothing is logged: the game gets slower and bigger, until somebody has to restart it.',
  question: 'Who stops this task, and in which condition?',
  look: 'Below runs one game twice. In the leaky one, each red square is a task that nothing will stop. In the fixed one there are none.',
  start: 'Start the lesson',
  fix: 'Or fix it now: edit the leaky program until it says “stable”',
  live: (title: string) => `Running in this page, right now: ${title}`,
  course: 'The course',
  courseNote: (open: number, all: number) =>
    `Five chapters, ${all} lessons. ${open === 1 ? 'One is' : `${open} are`} open; the others are being written.`,
  notOpen: 'being written',
  /** Progress in a lesson: the last step that was opened. */
  begun: (step: number, steps: number) => `step ${step} of ${steps}`,
  read: 'read to the last step',
  partly: (score: number) => `best so far: ${Math.round(score * 100)} %`,
  solved: '✓ solved',
  unread: 'not begun',
  play: 'Or write a program of your own, in the playground',
  workshop: 'Or lead a workshop: choose lessons, hand out links, gather results',
  progress: {
    summary: (solved: number, all: number) => `You have solved ${solved} of ${all}.`,
    open: 'Keep, move or hand in …',
    failed: 'This part of the page could not be loaded. Check the connection and try again.',
  },
  about: 'How the simulation works, and where it differs from Go',
};
