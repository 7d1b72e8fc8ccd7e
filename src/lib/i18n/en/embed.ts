/** Sentences of a lesson inside of another site's page, beside those of the stage. */
export const embed = {
  title: (lesson: string) => `${lesson} · Leaklab`,
  label: 'Leaklab',
  playground: 'Playground',
  open: 'Open in Leaklab',
  openHint: 'Opens the whole lesson at this frame, in a tab of its own',
  openPlayHint: 'Opens these programs in the playground, in a tab of its own',
  code: 'Code',
  waiting: 'The programs run as soon as this comes into view.',
  starting: 'Starting both worlds …',
  backToMine: 'Go back to my own text',
  exercise: 'Exercise',
};
