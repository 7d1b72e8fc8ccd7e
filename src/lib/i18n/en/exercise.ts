const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const n = (value: number): string => thousands.format(value);
const percent = (share: number): string => `${n(share * 100)} %`;
const kib = (bytes: number): string => `${n(bytes / 1_024)} KiB`;
const s = (count: number): string => (count === 1 ? '' : 's');

/** Sentences of what a learner does by themselves: the exercise, and the parameters that may be turned. */
export const exercise = {
  checks: 'What must hold',
  runs: 'The program goes on to the end: no panic, no deadlock, no limit passed.',
  signs: { open: 'not yet checked', holds: 'holds', fails: 'fails', unknown: 'not certain' },
  check: 'Check my program',
  again: 'Check again',
  cancel: 'Cancel',
  running: (held: number, all: number) => `${n(held)} of ${n(all)} schedules have held`,
  passed: (all: number) => `Solved: everything holds in ${n(all)} schedules.`,
  stale: 'The program has been changed since: check it again.',
  solvedBefore: 'You have solved this before.',
  refused:
    'The checks could not be run: this browser did not start the program. Reload the page; if it is no better, allow workers for this site.',
  rejected: (line: number | null) =>
    line === null
      ? 'This is no program yet: see the problems below the code.'
      : `This is no program yet: see line ${n(line)}.`,
  failed: (policy: string, seed: number) =>
    `This schedule breaks it: policy ${policy}, seed ${n(seed)}. It is on the stage now, at the frame where it shows.`,
  backToLesson: 'Back to the lesson’s schedule',
  place: (file: string, line: number) => `${file}:${n(line)}`,
  showPlace: (place: string) => `Show ${place}`,
  failures: {
    fault: (what: string) => `The program ended before its time: ${what}`,
    ended: (found: number) =>
      `The program ended by itself after ${n(found)} frame${s(found)}, and the game goes on.`,
    prints: (found: number, allowed: number, isLess: boolean, frame: number) =>
      `By frame ${n(frame)} it came to ${n(found)}; ${isLess ? 'at least' : 'at most'} ${n(allowed)} must it be.`,
    outlives: (found: number, allowed: number, frame: number) =>
      allowed === 0 && found === 1
        ? `At frame ${n(frame)} there is a task that belongs to nobody, or outlives its owner.`
        : `At frame ${n(frame)} a task has outlived its owner by ${n(found)} frames; ${n(allowed)} are allowed.`,
    late: (frame: number) => `At frame ${n(frame)} the program has not ended.`,
    left: (found: number) =>
      `When main returned, ${n(found)} task${s(found)} ${found === 1 ? 'was' : 'were'} still alive.`,
    tasks: (found: number, allowed: number, frame: number) =>
      `After frame ${n(frame)} ${n(found)} tasks are alive; ${n(allowed)} are allowed.`,
    'frame-time': (found: number, allowed: number) =>
      `Only ${percent(found)} of the frames were done in time; ${percent(allowed)} must be.`,
    memory: (found: number, allowed: number, frame: number) =>
      `After frame ${n(frame)} it takes ${kib(found)}; ${kib(allowed)} are allowed.`,
    resources: (found: number, allowed: number, frame: number) =>
      `After frame ${n(frame)} ${n(found)} are open; ${n(allowed)} are allowed.`,
    cpu: (found: number, allowed: number) =>
      `On average ${n(found)} processors were busy; ${n(allowed)} may be. Somebody spins.`,
  },
  hint: (number: number, all: number) => `Hint ${number} of ${all}`,
  solution: 'Show a solution',
  solutionTitle: 'A solution',
  ownCode: 'In your own Go code',
  handIn: 'Hand in …',
  handInFailed:
    'The part of this page that hands in could not be loaded. Check the connection and try again.',
  notKept: 'This browser keeps nothing for this site: your progress is gone when you leave.',
};
