/** The figures that stand in for a run, where no program can run, are those of a run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleKernel } from '../src/build/kernel-plugin';
import { recordLesson } from '../src/build/record-lesson';
import { main } from '../src/cli/main';
import type { RunReport } from '../src/cli/report';
import { lessonFolders, top } from './lessons/files';

interface Data {
  readonly slug: string;
  readonly simulation: string;
  readonly frames: number;
  readonly seed: number;
  readonly procs: number;
  readonly detectors: { readonly tickAgeFrames: number };
}

const lessons = lessonFolders().map((folder) => {
  const file = join(top, 'lessons', folder, 'lesson.json');
  return { file, data: JSON.parse(readFileSync(file, 'utf8')) as Data };
});

let kernel = '';
beforeAll(async () => {
  kernel = await bundleKernel();
}, 60_000);

async function reported(side: string, data: Data): Promise<RunReport> {
  const out: string[] = [];
  const file = join(top, 'simulations', data.simulation, `${side}.ts`);
  const numbers = ['--frames', data.frames, '--seed', data.seed, '--procs', data.procs].map(String);
  await main(['run', file, ...numbers, '--json'], { out: (text) => out.push(text), err: () => {} });
  return JSON.parse(out.join('')) as RunReport;
}

describe.each(lessons)('lesson $data.slug', ({ file, data }) => {
  it.each(['leaky', 'fixed'] as const)(
    '%s is recorded as the command line runs it',
    { timeout: 60_000 },
    async (side) => {
      const { tasks, sites, frames, error } = await reported(side, data);
      const recorded = recordLesson(kernel, top, file)[side];
      const ends = frames < data.frames ? 'exited' : 'stable';
      const wanted = error ? 'failed' : recorded.leaked > 0 ? 'leaking' : ends;
      expect(recorded).toMatchObject({
        frames,
        live: tasks.live,
        spawned: tasks.spawned,
        done: tasks.done,
        verdict: wanted,
      });
      const waiting = sites.filter((site) => site.waiting > 0);
      expect(new Set(recorded.places.map((place) => `${place.line}: ${place.waiting}`))).toEqual(
        new Set(waiting.map((site) => `${site.line}: ${site.waiting}`)),
      );
      const leaked = recorded.places.reduce((sum, place) => sum + place.leaked, 0);
      expect(leaked).toBe(recorded.leaked);
    },
  );
});
