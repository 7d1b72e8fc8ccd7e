/** Sentences around the glossary's terms. */
export const glossary = {
  title: 'Glossary',
  link: 'Glossary',
  lead: 'The words of this course, and what Go calls each thing.',
  term: 'Term',
  inGo: 'In Go',
  meaning: 'What it is',
  none: 'Go has no word for it',
};
