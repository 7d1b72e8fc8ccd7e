import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessonSchema, parseAs, type Lesson } from '../../src/lib/content';

export const top = fileURLToPath(new URL('../..', import.meta.url));

/** A lesson's folder and what is in it. */
export interface LessonFiles {
  /** `05-spawn-per-frame`. */
  readonly folder: string;
  readonly lesson: Lesson;
  /** Programs of the simulation by name, without `.ts`: leaky ones, fixed ones, traps. */
  readonly leaky: readonly string[];
  readonly fixed: readonly string[];
  readonly traps: readonly string[];
}

/** Folders of `lessons/` that hold a lesson, in the order of the course. */
export function lessonFolders(): readonly string[] {
  return readdirSync(join(top, 'lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** @throws an Error that says what is wrong with its lesson.json */
export function readLesson(folder: string): LessonFiles {
  const file = join(top, 'lessons', folder, 'lesson.json');
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const lesson = parseAs(lessonSchema, data, `lessons/${folder}/lesson.json`);
  const names = programNames(lesson.simulation);
  const of = (kind: string): string[] => names.filter((name) => name.split('-')[0] === kind);
  return { folder, lesson, leaky: of('leaky'), fixed: of('fixed'), traps: of('trap') };
}

/** Programs of a simulation, without `.ts`. */
export function programNames(simulation: string): readonly string[] {
  const folder = join(top, 'simulations', simulation);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

/** Where the Go module of a simulation is. */
export const goModule = (simulation: string): string => join(top, 'simulations', simulation, 'go');

/** The package of a program's original: `fixed-pool` is `go/fixedpool`. */
export const goPackage = (simulation: string, program: string): string =>
  join(goModule(simulation), program.replaceAll('-', ''));

/** The text of one of the lesson's programs: `start` and `solution` are beside lesson.json. */
export function programText({ folder, lesson }: LessonFiles, name: string): string {
  const isExercise = name === 'start' || name === 'solution';
  const place = isExercise ? ['lessons', folder] : ['simulations', lesson.simulation];
  return readFileSync(join(top, ...place, `${name}.ts`), 'utf8');
}

export function lessonText({ folder }: LessonFiles, locale: string): string {
  return readFileSync(join(top, 'lessons', folder, `${locale}.md`), 'utf8');
}
