import { describe, expect, it } from 'vitest';
import { lessonFolders, programText, readLesson } from './lessons/files';
import { lessonRun } from './lessons/play';
import { compileToInspect, inspect } from './support/unreachable';

const course = lessonFolders().map(readLesson);

/** The functions of the tasks that nobody can wake in a lesson's program at its last frame, and how many of each. */
function found(slug: string, name: string): Record<string, number> {
  const files = course.find(({ lesson }) => lesson.slug === slug);
  if (files === undefined) throw new Error(`no lesson ${slug}`);
  const program = compileToInspect(`${name}.ts`, programText(files, name));
  const { unreachable } = inspect(program, {
    ...lessonRun(files.lesson),
    frames: files.lesson.frames,
  });
  const counts: Record<string, number> = {};
  for (const { functions } of unreachable) {
    const entry = functions.at(-1) ?? '';
    counts[entry] = (counts[entry] ?? 0) + 1;
  }
  return counts;
}

describe('what lessons say of the reachability detector', () => {
  it('finds nobody who is woken by a ticker, however useless', () => {
    expect(found('heartbeat-timeout', 'leaky')).toEqual({});
  });

  it('finds each one who ranges over a ticker that is stopped', () => {
    expect(found('heartbeat-timeout', 'trap-range-ticker')).toEqual({ heartbeat: 56 });
  });

  it('finds receivers whose publisher has forgotten the channel, not those that spin', () => {
    expect(found('abandoned-receiver', 'leaky')).toEqual({ updater: 9 });
    expect(found('abandoned-receiver', 'leaky-ignores-ok')).toEqual({});
  });
});
