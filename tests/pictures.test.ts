/** The picture of each lesson shows the lesson as it is. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main';
import type { RunReport } from '../src/cli/report';
import { lessonFolders, lessonText, readLesson, top } from './lessons/files';

interface MadeOf {
  readonly frame: number;
  readonly logs: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, readonly [title: string, summary: string]>>;
}

const AGAIN = 'Its picture is stale: run "npm run build", then "npm run pictures".';

/** What chats and networks still load at once. */
const MOST_BYTES = 60 * 1_024;

const made = JSON.parse(readFileSync(join(top, 'lessons/pictures.json'), 'utf8')) as Record<
  string,
  MadeOf
>;
const lessons = lessonFolders().map(readLesson);

it('there is a picture of each lesson, and of nothing else', () => {
  expect(Object.keys(made)).toEqual(lessons.map(({ lesson }) => lesson.slug).sort());
});

describe.each(lessons)('the picture of $lesson.slug', (files) => {
  const { slug, simulation, frames, seed, procs, steps } = files.lesson;

  it.each(['leaky', 'fixed'])('shows the run of %s', { timeout: 60_000 }, async (side) => {
    const out: string[] = [];
    const file = join(top, 'simulations', simulation, `${side}.ts`);
    const numbers = ['--frames', frames, '--seed', seed, '--procs', procs].map(String);
    await main(['run', file, ...numbers, '--json'], {
      out: (text) => out.push(text),
      err: () => {},
    });
    const { log } = JSON.parse(out.join('')) as RunReport;
    expect(made[slug].logs[side], AGAIN).toBe(log.hash);
  });

  it('shows a frame that the text goes to', () => {
    const shown = steps.slice(0, -1).map(({ stage }) => stage?.frame ?? 0);
    expect(made[slug].frame, AGAIN).toBe(Math.max(...shown));
  });

  it.each(['en', 'zh'])(
    'has its title and summary in %s, and is a small PNG of 1200 × 630',
    (locale) => {
      const matter = lessonText(files, locale);
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(matter)?.[1];
      expect(made[slug].words[locale], AGAIN).toEqual([field('title'), field('summary')]);
      const file = join(top, 'static/pictures', `${slug}-${locale}.png`);
      const bytes = readFileSync(file);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1_200, 630]);
      expect(statSync(file).size).toBeLessThan(MOST_BYTES);
    },
  );
});
