import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonFolders, programText, readLesson } from '../lessons/files';
import { launch, LessonTab } from './site';

/** Two hundred runs, on a machine that may be busy. */
const LONG = { timeout: 180_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** The exercise of a lesson, as a learner has it. */
async function openExercise(slug: string, step: string, path = ''): Promise<LessonTab> {
  const tab = await LessonTab.open(browser, `${path}lessons/${slug}/#${step}`);
  await tab.page.locator('[data-testid=exercise]').waitFor();
  return tab;
}

const grade = (tab: LessonTab, is: string) =>
  tab.page.locator(`[data-testid=exercise][data-grade=${is}]`).waitFor({ timeout: 120_000 });

const check = (tab: LessonTab) =>
  tab.page.getByRole('button', { name: /^(Check my program|Check again|检查我的程序)$/ }).click();

/** Pastes a program and waits until it has run on the stage. */
async function typeProgram(tab: LessonTab, text: string): Promise<void> {
  await tab.paste('leaky', text);
  await tab.page.waitForFunction(
    () => document.querySelector('[data-world=leaky]')?.getAttribute('aria-busy') === 'false',
  );
}

const lessons = lessonFolders().map(readLesson);

describe.each(lessons)('the exercise of $folder', (files) => {
  const { slug, steps, exercise } = files.lesson;
  const last = steps.at(-1)!.id;

  it('is solved by typing the solution', LONG, async () => {
    const tab = await openExercise(slug, last);
    await typeProgram(tab, programText(files, 'solution'));
    await check(tab);
    await grade(tab, 'passed');
    const held = tab.page.locator('[data-check][data-status=holds]');
    expect(await held.count()).toBe(exercise.checks.length + 1);
    expect(await tab.page.getByTestId('result').textContent()).toContain('200');
    expect(tab.noise).toEqual([]);
    await tab.page.reload();
    await tab.page.getByText('You have solved this before.').waitFor();
    await tab.close();
  });

  it.each(files.traps)(
    'is failed by %s, whose schedule is put on the stage',
    LONG,
    async (trap) => {
      const tab = await openExercise(slug, last);
      await typeProgram(tab, programText(files, trap));
      await check(tab);
      await grade(tab, 'failed');
      expect(await tab.page.locator('[data-check][data-status=fails]').count()).toBeGreaterThan(0);
      expect(await tab.page.locator('[data-world=leaky] h2').textContent()).toBe('Yours');
      expect(tab.noise).toEqual([]);
      await tab.close();
    },
  );
});

describe('an exercise', () => {
  const files = readLesson('05-spawn-per-frame');

  it('says which checks fail, what was found and at which line, and goes there', async () => {
    const tab = await openExercise('spawn-per-frame', 'your-turn');
    const { page } = tab;
    await check(tab);
    await grade(tab, 'failed');
    const broken = page.locator('[data-check=no-task-stays][data-status=fails]');
    expect(await broken.textContent()).toContain(
      'After frame 2 101 tasks are alive; 55 are allowed.',
    );
    expect(await tab.frame()).toBe(2);
    expect(await tab.figure('leaky', 'live')).toBe('101');
    await broken.getByRole('button', { name: 'Show start.ts:13' }).click();
    expect(await page.locator('[data-pane=leaky]').isVisible()).toBe(true);
    await tab.close();
  });

  it('can be cancelled while the page goes on answering', LONG, async () => {
    const tab = await openExercise('spawn-per-frame', 'your-turn');
    const { page } = tab;
    await typeProgram(tab, programText(files, 'fixed-pool'));
    await check(tab);
    await page.locator('[data-testid=exercise][data-grade=running]').waitFor();
    const longest = await page.evaluate(async () => {
      let most = 0;
      for (let i = 0, last = performance.now(); i < 60; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        most = Math.max(most, now - last);
        last = now;
      }
      return most;
    });
    expect(longest).toBeLessThan(1_000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await grade(tab, 'idle');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('says that a text is no program, and loses none of it', async () => {
    const tab = await openExercise('spawn-per-frame', 'your-turn');
    await tab.type('leaky', 'export async function main() { let x: number = "one"; }');
    await check(tab);
    await grade(tab, 'rejected');
    expect(await tab.page.getByTestId('result').textContent()).toContain('line 1');
    await tab.page.waitForFunction(() => location.hash.includes('code='));
    await tab.page.reload();
    await tab.page.getByRole('button', { name: 'Run it' }).waitFor();
    expect(await tab.page.locator('[data-pane=leaky]').textContent()).toContain('let x: number');
    await tab.close();
  });

  it('gives three hints one after the other, counts them, and remembers', async () => {
    const tab = await openExercise('spawn-per-frame', 'your-turn');
    const { page } = tab;
    for (const hint of ['Hint 1 of 3', 'Hint 2 of 3']) await page.getByText(hint).click();
    await page.getByText('Hint 3 of 3').waitFor();
    const kept = await page.evaluate(() => localStorage.getItem('leaklab.progress'));
    expect(JSON.parse(kept ?? '')).toMatchObject({ lessons: { 'spawn-per-frame': { hints: 2 } } });
    await page.getByText('Show a solution').click();
    await page.getByRole('region', { name: 'A solution' }).waitFor();
    await tab.close();
  });

  it('survives a browser that keeps nothing, and says so', async () => {
    const tab = await LessonTab.visit(browser, 'about/');
    const { page } = tab;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(new URL('../lessons/spawn-per-frame/#your-turn', page.url()).href);
    await page.locator('[data-testid=exercise]').waitFor();
    await page.getByText('Hint 1 of 3').click();
    await page.getByText('This browser keeps nothing for this site').waitFor();
    await tab.close();
  });

  it('leaves the lesson’s own program alone, which is there again in the step before', async () => {
    const tab = await openExercise('spawn-per-frame', 'your-turn');
    const { page } = tab;
    await typeProgram(tab, readFileSync('simulations/spawn-per-frame/fixed.ts', 'utf8'));
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    const title = page.locator('[data-world=leaky] h2');
    await title.filter({ hasText: 'Trap' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await title.filter({ hasText: 'Leaky' }).waitFor();
    expect(await page.locator('[data-pane=leaky]').textContent()).toContain(
      'await e.replies.recv()',
    );
    await tab.close();
  });
});

describe('parameters', () => {
  it('run both worlds anew, stand in the address, and come back with it', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await tab.seek(60);
    const slider = page.locator('[data-parameter=entities]');
    await slider.waitFor();
    await slider.focus();
    await slider.press('End');
    await page.waitForFunction(
      () =>
        document
          .querySelector('[data-world=leaky] [data-testid=live]')
          ?.getAttribute('data-value') === '12001',
    );
    await page.waitForFunction(() => location.search.includes('p.entities=200'));
    await page.getByText('The numbers in the text are those of the lesson’s own values.').waitFor();
    await page.reload();
    await tab.settled();
    await tab.seek(60);
    expect(await tab.figure('leaky', 'live')).toBe('12001');
    await page.getByRole('button', { name: 'Lesson’s values' }).click();
    await page.waitForFunction(() => !location.search.includes('p.'));
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('of an exercise hold for its runs, and for the schedule that it puts on the stage', async () => {
    const tab = await openExercise('connection-bound', 'your-turn');
    expect(await tab.page.locator('[data-parameter=logins]').inputValue()).toBe('5000');
    await check(tab);
    await grade(tab, 'failed');
    await tab.settled();
    expect(await tab.page.locator('[data-parameter=logins]').inputValue()).toBe('500');
    await tab.seek(6);
    expect(await tab.figure('leaky', 'live')).toBe('501');
    await tab.close();
  });

  it('take from a link what the sliders allow, and say what they do not understand', async () => {
    const tab = await LessonTab.open(
      browser,
      'lessons/spawn-per-frame/?P.Entities=9999&p.procs=x&p.toString=3',
    );
    const { page } = tab;
    await page.locator('[data-parameter=entities]').waitFor();
    expect(await page.locator('[data-parameter=entities]').inputValue()).toBe('200');
    expect(await page.locator('[data-parameter=procs]').inputValue()).toBe('4');
    await page.getByText('p.procs').first().waitFor();
    await tab.close();
  });
});
