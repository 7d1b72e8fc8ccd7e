import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { roomAt, siteActivity, Verdicts } from '../src/lib/analysis';
import { compileInNode } from '../src/lib/compiler/node';
import {
  CHAPTERS,
  holds,
  lessonSchema,
  parseAs,
  renderLesson,
  type Figures,
} from '../src/lib/content';
import { DEFAULT_LIMITS, GO_COSTS, World, type ProgramModule } from '../src/lib/engine';
import { comingTitles, LOCALES } from '../src/lib/i18n';
import { leaklab } from '../src/lib/program';
import { Timeline, TraceLog } from '../src/lib/trace';

const top = fileURLToPath(new URL('..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(top, ...path), 'utf8');

const lessons = readdirSync(join(top, 'lessons')).map((folder) => ({
  folder,
  lesson: parseAs(lessonSchema, JSON.parse(read('lessons', folder, 'lesson.json')), folder),
}));

describe.each(lessons)('lesson $folder', ({ folder, lesson }) => {
  const { slug, order, frames, seed, procs, detectors, simulation, claims } = lesson;

  function play(name: string) {
    const file = `${name}.ts`;
    const { program, diagnostics } = compileInNode(file, read('simulations', simulation, file));
    expect(diagnostics).toEqual([]);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler prints a function
    const evaluate = new Function(`return ${program!.code}`) as () => ProgramModule;
    const options = { seed, procs, policy: 'go', limits: DEFAULT_LIMITS, costs: GO_COSTS } as const;
    const world = new World(evaluate(), leaklab, options);
    const { ended } = world.run(frames);
    const log = new TraceLog();
    log.append(world.take());
    const verdicts = new Verdicts(log, detectors);
    verdicts.update();
    const timeline = new Timeline(log);
    const stateAt = (frame: number) => timeline.at(log.frameEnd(frame));
    const activityAt = (frame: number) => siteActivity(log, stateAt(frame), verdicts);
    const figuresAt = (frame: number): Figures => {
      const state = stateAt(frame);
      return {
        live: state.live,
        leaked: verdicts.leakedAt(state),
        spawned: state.taskCount - 1,
        stackBytes: state.stackBytes,
      };
    };
    return { program: program!, ended, series: verdicts.series(), figuresAt, stateAt, activityAt };
  }

  let worlds: Record<'leaky' | 'fixed', ReturnType<typeof play>>;
  beforeAll(() => {
    worlds = { leaky: play('leaky'), fixed: play('fixed') };
  }, 60_000);

  it('has its place in the course', () => {
    const course: readonly { slug: string; chapter: string }[] = CHAPTERS.flatMap((chapter) =>
      chapter.lessons.map((entry) => ({ slug: entry, chapter: chapter.id })),
    );
    expect(folder).toBe(`${String(order).padStart(2, '0')}-${slug}`);
    expect(course[order - 1]).toEqual({ slug, chapter: lesson.chapter });
  });

  it.each(claims)('claim "$id": $metric $op $value in $world at frame $frame', (claim) => {
    const figures = worlds[claim.world].figuresAt(claim.frame);
    expect(holds(claim, figures), JSON.stringify(figures)).toBe(true);
  });

  it.each(lesson.steps)(
    'what step "$id" points out is there when it is opened',
    ({ stage = {} }) => {
      const { frame = 0, world = 'leaky', room, line, task } = stage;
      const { program, stateAt, activityAt } = worlds[world];
      if (room !== undefined) {
        const { rooms } = stateAt(frame);
        expect(rooms[roomAt({ rooms }, program.sites, room)]?.count ?? 0).toBeGreaterThan(0);
      }
      if (line !== undefined) {
        const here = activityAt(frame).filter(({ site }) => program.sites[site].line === line.line);
        expect(here.reduce((sum, site) => sum + site[line.count], 0)).toBeGreaterThan(0);
      }
      if (task !== undefined) expect(task).toBeLessThanOrEqual(stateAt(frame).taskCount);
    },
  );

  it('leaks on the left, to the last frame', () => {
    const { series, ended } = worlds.leaky;
    expect(series.length).toBe(frames + 1);
    expect(series.leaked.at(-1)).toBeGreaterThan(0);
    expect(ended).toBeNull();
  });

  const fixes = readdirSync(join(top, 'simulations', simulation))
    .filter((file) => /^fixed.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));

  it.each(fixes)('%s finds no leak and is as large at the end as after a second', (fix) => {
    const { series, ended } = play(fix);
    expect(Math.max(...series.leaked)).toBe(0);
    expect(Math.max(...series.live.slice(60))).toBe(Math.max(...series.live.slice(0, 60)));
    expect(ended).toBeNull();
  });

  it.each(['leaky', 'fixed'])('has the Go original of %s', (side) => {
    expect(existsSync(join(top, 'simulations', simulation, 'go', side, 'main.go'))).toBe(true);
  });

  describe.each(LOCALES)('in %s', (locale) => {
    const markdown = read('lessons', folder, `${locale}.md`);

    it('has a text for every step, and short ones', () => {
      const { steps } = renderLesson(markdown, lesson, locale);
      expect(steps.map(({ id }) => id)).toEqual(lesson.steps.map(({ id }) => id));
      for (const { html } of steps) {
        const words = html
          .replaceAll(/<[^>]+>|\u2060/g, ' ')
          .match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu);
        expect(words?.length).toBeLessThan(locale === 'en' ? 110 : 200);
      }
    });

    it('asks before it tells', () => {
      for (const { html } of renderLesson(markdown, lesson, locale).steps) {
        expect(html).toMatch(/^<blockquote>\s*<p>[^<]*[?？]/);
      }
    });

    it('uses every claim', () => {
      const { steps } = renderLesson(markdown, lesson, locale);
      const html = steps.map((step) => step.html).join('');
      const used = [...html.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(used)).toEqual(new Set(claims.map(({ id }) => id)));
    });

    it('names only lines where something happens', () => {
      for (const [place, side, line] of markdown.matchAll(/\b(leaky|fixed)\.ts:(\d+)/g)) {
        const { sites } = worlds[side as 'leaky' | 'fixed'].program;
        expect(
          sites.some((site) => site.line === Number(line)),
          place,
        ).toBe(true);
      }
    });
  });
});

it.each(LOCALES)('every lesson of the course is open or announced, in %s', (locale) => {
  const open = lessons.map(({ lesson }) => lesson.slug);
  const announced = Object.keys(comingTitles(locale));
  const course = CHAPTERS.flatMap((chapter) => chapter.lessons);
  expect([...open, ...announced].sort()).toEqual([...course].sort());
});
