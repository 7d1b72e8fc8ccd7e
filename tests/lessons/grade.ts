import { grade, type Grade } from '../../src/lib/exercise';
import type { LessonFiles } from './files';
import { lessonRun, loadProgram, playOnce } from './play';

/** Runs a program of a lesson over so many schedules, as the page does with a learner's. */
export function gradeProgram(files: LessonFiles, name: string, schedules: number): Promise<Grade> {
  const { lesson } = files;
  const compiled = loadProgram(files, name);
  const run = lessonRun(lesson, lesson.exercise.parameters);
  return grade(
    lesson.exercise,
    (schedule) => playOnce(compiled, { ...run, ...schedule }, lesson.exercise.frames),
    { seed: lesson.seed, schedules, parallel: 1, signal: new AbortController().signal },
  );
}

/** Why a program fails, in a line: `tasks (57 > 55, line 12)`; '' where it does not. */
export function reasonOf({ failed }: Grade): string {
  if (failed === null) return '';
  const reasons = failed.failures.map(({ check, found, allowed, is, line, frame }) => {
    const place = line === null ? '' : `, line ${line}`;
    return `${check}: ${round(found)} ${is === 'above' ? '>' : '<'} ${round(allowed)} at frame ${frame}${place}`;
  });
  const fault = failed.fault === null ? [] : [failed.fault.message.split('\n', 1)[0]];
  return [...fault, ...reasons].join('; ');
}

const round = (value: number): number => Number(value.toPrecision(6));
