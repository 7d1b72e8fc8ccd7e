import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../src/lib/content';
import { SCHEDULES } from '../src/lib/exercise';
import { comingTitles, LOCALES } from '../src/lib/i18n';
import { readRecord } from './frames/record';
import { lessonFolders, readLesson } from './lessons/files';
import { languageProblems } from './lessons/languages';
import {
  claimProblems,
  goProblems,
  parameterProblems,
  placeProblems,
  runProblems,
  stepProblems,
  verdictsOf,
} from './lessons/verify';

/** Each lesson is many runs: a busy machine may take long. */
const LONG = { timeout: 600_000 };

const lessons = lessonFolders().map(readLesson);

describe.each(lessons)('lesson $folder', (files) => {
  it('has its place in the course, all its programs and their Go originals', () => {
    expect(placeProblems(files)).toEqual([]);
  });

  it('claims what is true', LONG, () => {
    expect(claimProblems(files)).toEqual([]);
  });

  it('points out in its steps what is there', LONG, () => {
    expect(stepProblems(files)).toEqual([]);
  });

  it('finds no leak where it is fixed', LONG, () => {
    expect(runProblems(files)).toEqual([]);
  });

  it('has parameters that its programs ask for, and that may be turned to both ends', LONG, () => {
    expect(parameterProblems(files)).toEqual([]);
  });

  it('has both languages, built alike', LONG, () => {
    expect(languageProblems(files)).toEqual([]);
  });

  it('has as many tasks as its Go originals have goroutines', LONG, () => {
    expect(goProblems(files, readRecord())).toEqual([]);
  });

  it(`fails who leaks or walks into a trap, and passes who does not`, LONG, async () => {
    const verdicts = await verdictsOf(files, SCHEDULES);
    const wrong = verdicts.filter(({ isAsWanted }) => !isAsWanted);
    expect(wrong.map(({ name, says }) => `${name} ${says}`)).toEqual([]);
  });
});

it.each(LOCALES)('every lesson of the course is open or announced, in %s', (locale) => {
  const open = lessons.map(({ lesson }) => lesson.slug);
  const announced = Object.keys(comingTitles(locale));
  const course = CHAPTERS.flatMap((chapter) => chapter.lessons);
  expect([...open, ...announced].sort()).toEqual([...course].sort());
});
