const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const n = (value: number): string => decimals.format(value);
const percent = (score: number): string => `${decimals.format(score * 100)} %`;
const programs = (count: number): string => (count === 1 ? 'one program' : `${n(count)} programs`);

/** Sentences of the page for whoever leads a workshop. */
export const workshop = {
  title: 'Lead a workshop · Leaklab',
  description:
    'Choose lessons, hand out their links, and see who solved what. Results are checked anew in your browser; nothing leaves it.',
  heading: 'Lead a workshop',
  lead: 'Choose lessons, hand out their links, and see who solved what. All of it happens in this browser: there is no server, and nothing leaves this page.',
  choose: {
    title: 'Choose the lessons',
    chosen: 'In this order',
    none: 'No lesson is chosen yet. Tick one.',
    all: 'Choose all',
    clear: 'Choose none',
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    remove: (title: string) => `Leave out “${title}”`,
    moved: (title: string, place: number, all: number) => `“${title}” is now ${place} of ${all}.`,
  },
  links: {
    title: 'Hand out the links',
    none: 'Choose a lesson, and its links stand here.',
    whole: 'The whole list',
    wholeNote: 'This page with your choice: learners find the lessons there, in your order.',
    lesson: 'Lesson',
    exercise: 'Exercise',
    present: 'Presenter view',
    copyText: 'Copy as text',
    copyMarkdown: 'Copy as Markdown',
    copied: 'The list was copied.',
    notCopied: 'The browser does not let this page copy. The list is below: copy it by hand.',
    list: 'List of links',
    qr: 'QR code',
    qrFor: 'QR code for',
    qrAlt: (what: string) => `QR code of the link to: ${what}`,
    qrLong: 'This link is too long for a QR code.',
  },
  gather: {
    title: 'Gather the results',
    how: 'Learners find “Hand in” below an exercise and on the home page. It gives them a code for a chat, or a file.',
    paste: 'Paste codes here: one or many, with whatever stands around them',
    add: 'Add these',
    files: 'Open files …',
    drop: 'Or drop files anywhere on this part of the page.',
    added: (people: number, rows: number, again: number) =>
      `${n(people)} ${people === 1 ? 'result' : 'results'} read, ${n(rows)} ${rows === 1 ? 'row' : 'rows'} added.${again === 0 ? '' : ` ${n(again)} had been there before.`}`,
    pasted: 'What was pasted',
    unread: 'Not read:',
    full: (most: number) => ` The table is full: it holds ${n(most)} rows.`,
    check: (count: number) => `Check ${programs(count)}`,
    checkNote: (schedules: number) =>
      `Checking runs the learners’ programs in the sandbox, ${n(schedules)} schedules each. They reach no network, no files and nothing that is stored here.`,
    cancel: 'Cancel',
    running: (done: number, all: number, held: number, schedules: number) =>
      `Checking program ${n(done + 1)} of ${n(all)}: ${n(held)} of ${n(schedules)} schedules have held`,
    csv: 'Save as CSV',
    csvFile: 'leaklab-results.csv',
    clear: 'Clear the table …',
    sure: 'Clear all rows?',
    yes: 'Yes, clear',
    no: 'No, keep',
    reload: 'The table is not kept: a reload of this page empties it.',
    summary: (rows: number, solved: number, refuted: number, open: number) =>
      `${n(rows)} ${rows === 1 ? 'row' : 'rows'}: ${n(solved)} solved by a checked program, ${n(refuted)} ${refuted === 1 ? 'claims' : 'claim'} more than the program does, ${n(open)} not checked.`,
  },
  table: {
    caption: 'Results',
    name: 'Who',
    noName: '(no name)',
    lesson: 'Lesson',
    solved: 'Solved',
    score: 'Score',
    hints: 'Hints',
    standing: 'Check',
    yes: 'yes',
    no: 'no',
    open: '–',
    claimed: (score: number) => `says ${percent(score)}`,
    found: (score: number, holding: number, checks: number) =>
      `${percent(score)} (${n(holding)} of ${n(checks)} checks)`,
    sawSolution: 'saw the solution',
    same: (name: string) => `same program as ${name}`,
    standings: {
      waiting: 'not checked yet',
      confirmed: 'confirmed',
      better: 'does more than was said',
      refuted: 'does less than was said',
      'no-lesson': 'no such lesson here',
      'not-run': 'could not be run here',
    },
  },
  csv: {
    ...{ name: 'name', lesson: 'lesson', title: 'title', solved: 'solved' },
    ...{ found: 'score found', claimed: 'score claimed', holding: 'checks that hold' },
    ...{ checks: 'checks', hints: 'hints (own word)', saw: 'saw solution (own word)' },
    ...{ standing: 'check', same: 'same program as' },
  },
  limits: {
    title: 'What this can tell, and what it cannot',
    points: [
      'Solved and score are worked out here, from the program that was handed in: the share of the exercise’s checks that hold. A program that does not run to the end has none.',
      'A claim that is higher than what its program does is marked. Either it is forged, or the lesson has changed since.',
      'Hints, and whether the solution was looked at, are the learner’s own word. They cost nothing.',
      'Nobody can tell from a program who wrote it. Equal programs are pointed out; short ones may be equal by chance.',
    ],
  },
};
