import { glossary } from './glossary';

/** Sentences of the site around the stage: pages, header, lesson text, code panes. */
export const site = {
  name: 'Leaklab',
  skip: 'Skip to the content',
  glossary,
  header: {
    breadcrumb: 'Where you are',
    play: 'Playground',
    about: 'How it works',
    /** The other language, in that language. */
    otherLanguage: '中文',
    otherLanguageLabel: 'Read this page in Chinese',
    theme: (choice: string) => `Theme: ${choice}`,
    themes: { auto: 'auto', light: 'light', dark: 'dark', contrast: 'contrast' },
  },
  chapters: {
    'silent-killer': 'The silent killer',
    'anti-patterns': 'Five anti-patterns',
    scalpels: 'Three scalpels',
    governance: 'Governance',
    refactor: 'After the refactor',
  },
  lesson: {
    title: (title: string) => `${title} · Leaklab`,
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    steps: 'Steps',
    previous: 'Back',
    next: 'Next step',
    checked: 'checked',
    checkedNote: 'Our tests compare these numbers with a real run.',
    text: 'Lesson',
    sides: 'World on show',
    starting: 'The stage is being set up …',
    verdicts: {
      starting: (world: string) => `${world}: starting.`,
      stable: (world: string) => `${world}: stable, no leak found.`,
      leaking: (world: string) => `${world}: leaking, tasks stay that nobody stops.`,
      failed: (world: string) => `${world}: the program has stopped with a fault.`,
      exited: (world: string) => `${world}: the program has ended by itself.`,
    },
  },
};
