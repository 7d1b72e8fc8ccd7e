import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { roomAt } from '../../src/lib/analysis';
import { CHAPTERS, holds, PROCS, type Claim, type Parameter } from '../../src/lib/content';
import { disagreement } from '../frames/agree';
import type { Recorded } from '../frames/record';
import { lessons as pairs } from '../frames/run-go';
import { goPackage, programText, type LessonFiles } from './files';
import { gradeProgram, reasonOf } from './grade';
import { play, type Played } from './play';

/** What is wrong with where a lesson stands in the course, and with its files. */
export function placeProblems({ folder, lesson, leaky, fixed, traps }: LessonFiles): string[] {
  const { order, slug, chapter, simulation } = lesson;
  const course: readonly { slug: string; chapter: string }[] = CHAPTERS.flatMap((entry) =>
    entry.lessons.map((known) => ({ slug: known, chapter: entry.id })),
  );
  const wanted = `${String(order).padStart(2, '0')}-${slug}`;
  const place = course.at(order - 1);
  return [
    ...(folder === wanted ? [] : [`the folder ${folder} should be ${wanted}`]),
    ...(place?.slug === slug && place.chapter === chapter
      ? []
      : [`lesson ${order} of the course is ${place?.slug} in ${place?.chapter}`]),
    ...(leaky.includes('leaky') && fixed.includes('fixed')
      ? []
      : [`simulations/${simulation} needs leaky.ts and fixed.ts`]),
    ...(traps.length > 0 ? [] : [`simulations/${simulation} has no trap-*.ts`]),
    ...[...leaky, ...fixed, ...traps].flatMap((name) => {
      const original = join(goPackage(simulation, name), 'main.go');
      return existsSync(original) ? [] : [`${name}.ts has no Go original: ${original} is missing`];
    }),
  ];
}

/** Claims that are not true. */
export function claimProblems(files: LessonFiles): string[] {
  const plays = new Map<string, Played>();
  const playedFor = ({ world, parameters = {} }: Claim): Played => {
    const key = `${world} ${JSON.stringify(parameters)}`;
    const known = plays.get(key) ?? play(files, world, parameters);
    plays.set(key, known);
    return known;
  };
  return files.lesson.claims.flatMap((claim) => {
    const { id, frame, world, metric, op, value, text } = claim;
    const found = playedFor(claim).figuresAt(frame, text);
    return holds(claim, found)
      ? []
      : [
          `"${id}": ${metric} of ${world} at frame ${frame} is ${found[metric]}, not ${op} ${value}`,
        ];
  });
}

/** Rooms, lines and tasks that a step points out, and that are not there when it is opened. */
export function stepProblems(files: LessonFiles): string[] {
  const last = files.lesson.steps.length - 1;
  return files.lesson.steps.flatMap(({ id, stage = {} }, i) => {
    const { frame = 0, world = 'leaky', left = i === last ? 'yours' : 'leaky' } = stage;
    const { room, line, task } = stage;
    if ((room ?? line ?? task) === undefined) return [];
    const name = world === 'fixed' ? 'fixed' : left === 'yours' ? 'start' : left;
    const { program, stateAt, activityAt } = play(files, name);
    const problems: string[] = [];
    if (room !== undefined) {
      const { rooms } = stateAt(frame);
      const at = rooms[roomAt({ rooms }, program.sites, room)] as { count: number } | undefined;
      if ((at?.count ?? 0) === 0)
        problems.push(`nobody waits in ${room.reason}, line ${room.line}`);
    }
    if (line !== undefined) {
      const here = activityAt(frame).filter(({ site }) => program.sites[site].line === line.line);
      const count = here.reduce((sum, site) => sum + site[line.count], 0);
      if (count === 0) problems.push(`line ${line.line} has no task that is ${line.count}`);
    }
    if (task !== undefined && task > stateAt(frame).taskCount) problems.push(`no task ${task} yet`);
    return problems.map((problem) => `step "${id}": at frame ${frame} of ${name}.ts ${problem}`);
  });
}

/** What the detectors find in the fixed programs, and faults of any. */
export function runProblems(files: LessonFiles): string[] {
  return files.fixed.flatMap((name) => {
    const { series, fault } = play(files, name);
    const leaked = Math.max(...series.leaked);
    return [
      ...(leaked > 0 ? [`${name}: a detector calls ${leaked} of its tasks leaked`] : []),
      ...(fault === null ? [] : [`${name}: ${fault.message}`]),
    ];
  });
}

/** Parameters that programs and lesson.json see differently, or at whose ends a program passes a limit. */
export function parameterProblems(files: LessonFiles): string[] {
  const { parameters } = files.lesson;
  const names = [...files.leaky, ...files.fixed, ...files.traps, 'start', 'solution'];
  const problems = names.flatMap((name) => asked(files, name, parameters));
  for (const parameter of parameters) {
    for (const value of [parameter.min, parameter.max]) {
      for (const side of ['leaky', 'fixed']) {
        const { fault } = play(files, side, { [parameter.name]: value });
        // Panics may be what a lesson is about; a limit of ours is not.
        if (fault !== null && fault.code !== 'panic' && fault.code !== 'deadlock') {
          problems.push(`${side} with ${parameter.name} = ${value}: ${fault.message}`);
        }
      }
    }
  }
  return problems;
}

function asked(files: LessonFiles, name: string, declared: readonly Parameter[]): string[] {
  const calls = programText(files, name).matchAll(/\bparameter\(\s*"(\w+)",\s*([\d_.]+)/g);
  const usual = new Map(
    [...calls].map(([, key, value]) => [key, Number(value.replaceAll('_', ''))]),
  );
  const unknown = [...usual.keys()].filter((key) => declared.every((known) => known.name !== key));
  return [
    ...unknown.map((key) => `${name}.ts asks for a parameter "${key}" that lesson.json lacks`),
    ...declared.flatMap((known) => {
      const value = usual.get(known.name);
      if (known.name === PROCS || value === known.default) return [];
      if (value !== undefined)
        return [`${name}.ts gives "${known.name}" ${value}, and lesson.json ${known.default}`];
      return ['leaky', 'fixed'].includes(name)
        ? [`${name}.ts does not ask for the parameter "${known.name}"`]
        : [];
    }),
  ];
}

/** Where Go originals and the lesson's programs part. */
export function goProblems({ lesson }: LessonFiles, recorded: Recorded): string[] {
  return pairs
    .filter((pair) => pair.lesson === lesson.slug)
    .map((pair) => disagreement(pair, recorded.counts[pair.name]))
    .filter((problem) => problem !== null);
}

/** What the exercise's checks say of one program. */
export interface Verdict {
  readonly name: string;
  /** What should come of it, and whether it did. */
  readonly isAsWanted: boolean;
  readonly says: string;
}

/** Grades all programs: those that leak, traps and the start must fail, fixes and the solution must pass. */
export async function verdictsOf(files: LessonFiles, schedules: number): Promise<Verdict[]> {
  const fails = [...files.leaky, ...files.traps, 'start'];
  const passes = [...files.fixed, 'solution'];
  const verdicts: Verdict[] = [];
  for (const name of [...fails, ...passes]) {
    const grade = await gradeProgram(files, name, schedules);
    const { failed, tried } = grade;
    const how = failed === null ? '' : ` (${failed.schedule.policy}, seed ${failed.schedule.seed})`;
    verdicts.push({
      name,
      isAsWanted: (failed !== null) === fails.includes(name),
      says:
        failed === null
          ? `passes ${tried.toLocaleString('en')} schedules`
          : `fails in schedule ${tried}${how}: ${reasonOf(grade)}`,
    });
  }
  return verdicts;
}
