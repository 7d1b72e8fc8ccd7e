const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const n = (value: number): string => thousands.format(value);

/** Sentences of the numbers that a reader may turn. They are on a page from the first. */
export const parameters = {
  title: 'Turn the numbers',
  turned: 'The numbers in the text are those of the lesson’s own values.',
  reset: 'Lesson’s values',
  units: {
    count: (value: number) => n(value),
    ms: (value: number) => `${n(value)} ms`,
    s: (value: number) => `${n(value)} s`,
    frames: (value: number) => `${n(value)} ${value === 1 ? 'frame' : 'frames'}`,
    bytes: (value: number) => `${n(value)} B`,
    KiB: (value: number) => `${n(value)} KiB`,
  },
};
