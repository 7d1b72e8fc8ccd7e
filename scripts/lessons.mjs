// `npm run -s lessons [slug]`: what is checked of each lesson, and how it stands; of one, if its slug is given.
import { LOCALES } from '../src/lib/i18n/index.ts';
import { readRecord } from '../tests/frames/record.ts';
import { lessons as pairs } from '../tests/frames/run-go.ts';
import { lessonFolders, readLesson } from '../tests/lessons/files.ts';
import { languageProblems } from '../tests/lessons/languages.ts';
import * as verify from '../tests/lessons/verify.ts';

/** `npm test` tries a fifth of them. */
const SCHEDULES = 1_000;

const slug = process.argv.at(2);
const lessons = lessonFolders()
  .map(readLesson)
  .filter(({ lesson }) => slug === undefined || lesson.slug === slug);
let wrong = 0;

if (lessons.length === 0) {
  console.error(`There is no lesson "${slug}". npm run lesson:new <order> <slug> makes one.`);
  process.exitCode = 1;
}
const recorded = readRecord();
for (const files of lessons) await report(files);
if (wrong > 0) {
  console.log(
    `\n${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong: see lessons/README.md.`,
  );
  process.exitCode = 1;
}

/**
 * What Go counted of a program; nothing, if it has not run it.
 * @param {string} name
 */
function countsOf(name) {
  return name in recorded.counts ? recorded.counts[name] : [];
}

/** @param {import('../tests/lessons/files.ts').LessonFiles} files */
async function report(files) {
  const { folder, lesson } = files;
  const { claims, steps, parameters } = lesson;
  console.log(`\n${folder}`);
  line('files', 'in place', verify.placeProblems(files));
  line('claims', `${claims.length} checked, all hold`, verify.claimProblems(files));
  line('steps', 'what they point out is there', verify.stepProblems(files));
  line('fixes', 'no detector finds a leak', verify.runProblems(files));
  line(
    'parameters',
    parameters.map(({ name, min, max }) => `${name} ${min}–${max}`).join(', ') || 'none',
    verify.parameterProblems(files),
  );
  line(
    'languages',
    `${LOCALES.join(' and ')}: ${steps.length} steps, 3 hints, solution`,
    languageProblems(files),
  );
  const own = pairs.filter((pair) => pair.lesson === lesson.slug);
  const frames = own.reduce((sum, { name }) => sum + countsOf(name).length, 0);
  line(
    'Go',
    `${own.length} originals agree in ${frames.toLocaleString('en')} frames, as in ${recorded.go}`,
    verify.goProblems(files, recorded),
  );
  for (const { name, isAsWanted, says } of await verify.verdictsOf(files, SCHEDULES)) {
    line(name, says, isAsWanted ? [] : [says]);
  }
}

/**
 * @param {string} name
 * @param {string} note what is said where nothing is wrong
 * @param {readonly string[]} problems
 */
function line(name, note, problems) {
  wrong += problems.length;
  const [first, ...rest] = problems.length === 0 ? [note] : problems;
  console.log(`  ${problems.length === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${first}`);
  for (const problem of rest) console.log(`${' '.repeat(23)}${problem}`);
}
