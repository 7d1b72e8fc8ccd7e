const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const lessons = (count: number): string => (count === 1 ? 'one lesson' : `${n(count)} lessons`);

/** Sentences about what a reader has done: keeping it, moving it, handing it in. */
export const progress = {
  /** What stands between two sentences, and what ends a phrase before one. */
  gap: ' ',
  stop: '. ',
  title: 'Your progress',
  summary: (solved: number, all: number) => `${n(solved)} of ${n(all)} lessons solved.`,
  where: 'It is kept in this browser and nowhere else.',
  close: 'Close',
  copy: 'Copy',
  copied: 'It was copied.',
  selected: 'It is selected. Copy it with Ctrl+C, or ⌘C on a Mac.',
  length: (chars: number) => `${n(chars)} characters`,
  notKept: 'This browser keeps nothing for this site, so nothing was changed.',
  move: {
    title: 'Take it along',
    about: 'A file holds your programs too; a link holds only how far you are in each lesson.',
    save: 'Save my progress as a file',
    saved: (file: string) => `Saved as ${file}. Open it here, in another browser.`,
    fileText: 'Your progress in Leaklab. Open this file on the home page, under “Your progress”.',
    openFile: 'Open a file …',
    link: 'Link to it',
    rule: 'What you open is added to what is here: of each lesson the furthest step, the best score and the larger counts. Nothing is taken away.',
    arrived: (count: number) => `This link brings progress in ${lessons(count)}.`,
    take: 'Add it to mine',
    leave: 'Leave it',
    added: (count: number) => `Added: progress in ${lessons(count)}.`,
  },
  handIn: {
    title: 'Hand in results',
    about: (count: number) =>
      `For whoever leads your workshop: the best program of ${lessons(count)} that you had checked, its score, and how many hints you used. They check the programs anew.`,
    nothing:
      'There is nothing to hand in yet: open an exercise and check your program. A lesson that you solved long ago has to be checked once more.',
    name: 'Your name, as the leader will see it',
    nameMissing: 'First type your name.',
    code: 'Code to send',
    making: 'Making the code …',
    long: 'Many chats cut a code of this length. A file is safer.',
    save: 'Save my results as a file',
    saved: (file: string) => `Saved as ${file}. Send it to whoever leads your workshop.`,
    fileText: (name: string) =>
      `Results of ${name} in Leaklab. Open this file on the workshop page.`,
    private: 'Nothing is sent from here; you send it yourself.',
  },
  forget: {
    title: 'Start again',
    about:
      'Forgets all steps, scores and hints in this browser, the programs you had checked, and your name.',
    button: 'Forget my progress …',
    sure: 'Forget all of it?',
    yes: 'Yes, forget it',
    no: 'No, keep it',
    done: 'Your progress is forgotten.',
  },
  /** What is wrong with what was opened. */
  faults: {
    none: 'There is no Leaklab code in it.',
    damaged: 'It was cut or changed on its way. Copy all of it again, or ask for a file.',
    newer: 'A newer Leaklab made it. Reload this page to get the newest one.',
    long: 'It is longer than anything Leaklab makes, and was left alone.',
    foreign: 'It holds something that Leaklab does not put there, and was left alone.',
    unsupported: 'This browser cannot unpack it. Use one from 2023 or later.',
  },
};
