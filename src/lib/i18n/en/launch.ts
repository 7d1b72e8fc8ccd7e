/** Sentences of a lesson that a learning management system has launched. */
export const launch = {
  label: 'Course',
  /** What the system is told, and what it is not. */
  told: (host: string) =>
    `Your course on ${host} is told how far you read and whether you solve the exercise. Your code stays here.`,
  lookingOn: (host: string) =>
    `Your course on ${host} is told that you opened this lesson, and nothing else.`,
  starting: (host: string) => `Connecting to your course on ${host} …`,
  retrying: 'It does not answer. The lesson works, and it is tried again by itself.',
  unsent: (count: number) =>
    count === 1 ? '1 message is on its way.' : `${count} messages are on their way.`,
  arrived: 'All has arrived.',
  again: 'Try now',
  finish: 'Finish',
  finishHint: 'Ends this session and goes back to your course',
  ended:
    'This session is over; your course is told nothing more. To go on, open the lesson there again.',
  leave: 'Back to the course',
  failed: {
    token: (why: string) =>
      `Your course lets this page tell it nothing (${why}). Open the lesson there again. Until then it works, but nothing is recorded.`,
    'launch-data': (why: string) =>
      `Your course does not say what it wants to know (${why}). The lesson works, but nothing is recorded. Tell whoever runs the course.`,
    store: (why: string) =>
      `Your course refused what it was told (${why}). The lesson works, but nothing more is recorded. Open it there again, or tell whoever runs the course.`,
  },
  wrong: (keys: string) =>
    `The address of this page should say from which course it was opened, and does not: ${keys}. The lesson works, but nothing is recorded. Open it in your course again.`,
  notLoaded:
    'The part of this page that talks to your course could not be loaded. The lesson works, but nothing is recorded. Check the connection and reload the page.',
};
