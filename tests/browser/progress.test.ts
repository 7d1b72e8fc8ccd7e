import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { decodeResults } from '../../src/lib/results/codec';
import { lessonFolders, programText, readLesson } from '../lessons/files';
import { findings } from './axe';
import { launch, LessonTab } from './site';

/** Two hundred runs, on a machine that may be busy. */
const LONG = { timeout: 240_000 };

/** Lessons that are open. */
const ALL = lessonFolders().length;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** What a reader may have done, as the browser keeps it. */
const KEPT = {
  'leaklab.progress': {
    version: 1,
    lessons: {
      'log-flush': {
        ...{ step: 3, isSolved: true, best: 1, checked: 2, hints: 1, sawSolution: false },
      },
      'lost-cancel': { ...{ step: 4, best: 0.5, checked: 1 } },
    },
  },
  'leaklab.answers': {
    version: 1,
    answers: { 'log-flush': { program: 'export async function main() {}\n', score: 1 } },
  },
};

const keep = (page: Page) =>
  page.evaluate((kept) => {
    for (const [key, value] of Object.entries(kept))
      localStorage.setItem(key, JSON.stringify(value));
  }, KEPT);

const kept = (page: Page) =>
  page.evaluate(
    () =>
      JSON.parse(localStorage.getItem('leaklab.progress') ?? '{"lessons":{}}') as {
        lessons: Record<string, Record<string, unknown>>;
      },
  );

/** The home page of somebody who has done what `KEPT` says. */
async function openHome(path = ''): Promise<LessonTab> {
  const tab = await LessonTab.visit(browser, path);
  await keep(tab.page);
  await tab.page.reload();
  await tab.page.getByTestId('own-progress').waitFor();
  return tab;
}

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: /^(Keep, move or hand in|保存、转移或提交)/ }).click();
  await page.getByRole('dialog').waitFor();
};

const said = (page: Page, text: string) =>
  page.getByTestId('progress-said').filter({ hasText: text }).waitFor();

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

describe('the score of an exercise', () => {
  it('is kept with the program, handed in as a code, and seen in the header', LONG, async () => {
    const files = readLesson('07-lost-cancel');
    const { slug, steps } = files.lesson;
    const tab = await LessonTab.open(browser, `lessons/${slug}/#${steps.at(-1)!.id}`);
    const { page } = tab;
    const graded = (is: string) =>
      page.locator(`[data-testid=exercise][data-grade=${is}]`).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Check my program' }).click();
    await graded('failed');
    const failed = (await kept(page)).lessons[slug];
    expect(failed).toMatchObject({ isSolved: false, checked: 1 });
    expect(failed['best']).toBeGreaterThanOrEqual(0);
    expect(failed['best']).toBeLessThan(1);

    const solution = programText(files, 'solution');
    await tab.paste('leaky', solution);
    await page.waitForFunction(
      () => document.querySelector('[data-world=leaky]')?.getAttribute('aria-busy') === 'false',
    );
    await page.getByRole('button', { name: 'Check again' }).click();
    await graded('passed');
    expect((await kept(page)).lessons[slug]).toMatchObject({ isSolved: true, best: 1, checked: 2 });

    await page.getByRole('button', { name: 'Hand in …' }).click();
    await page.getByLabel('Your name').fill('Ada');
    const field = page.getByTestId('results-code').getByRole('textbox');
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLInputElement>('[data-testid=results-code] input')
        ?.value.startsWith('result='),
    );
    expect(await findings(page)).toEqual([]);
    const wanted = {
      name: 'Ada',
      lessons: [{ lesson: slug, program: solution, score: 1, hints: 0, sawSolution: false }],
    };
    expect(await decodeResults(await field.inputValue())).toEqual([{ ok: true, value: wanted }]);
    const file = await saved(page, 'Save my results as a file');
    expect(file.name).toBe('leaklab-Ada.txt');
    expect(await decodeResults(readFileSync(file.path, 'utf8'))).toEqual([
      { ok: true, value: wanted },
    ]);
    await page.keyboard.press('Escape');
    await page.reload();
    await page
      .getByTestId('solved-count')
      .filter({ hasText: `1 of ${ALL} solved` })
      .waitFor();
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('progress', () => {
  it('of another tab is seen at once', async () => {
    const tab = await LessonTab.visit(browser, '');
    const { page } = tab;
    await page.getByText(`You have solved 0 of ${ALL}.`).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${inject('siteUrl')}about/`);
    await keep(other);
    await page.getByText(`You have solved 1 of ${ALL}.`).waitFor();
    await page.getByText('best so far: 50 %').waitFor();
    await page.getByText('✓ solved').waitFor();
    await other.evaluate(() => localStorage.clear());
    await page.getByText(`You have solved 0 of ${ALL}.`).waitFor();
    await tab.close();
  });

  it('goes by file to another browser, programs and all, and is added to what is there', async () => {
    const from = await openHome();
    await openDialog(from.page);
    const file = await saved(from.page, 'Save my progress as a file');
    expect(file.name).toBe('leaklab-progress.txt');
    const to = await LessonTab.visit(browser, 'zh/');
    await to.page.evaluate(() => {
      const lessons = { 'lost-cancel': { step: 1, checked: 9 }, 'world-broadcast': { step: 2 } };
      localStorage.setItem('leaklab.progress', JSON.stringify({ version: 1, lessons }));
    });
    await to.page.reload();
    await openDialog(to.page);
    const picker = to.page.getByRole('dialog').locator('input[type=file]');
    await picker.setInputFiles({
      ...{ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') },
    });
    await said(to.page, '里面没有 Leaklab 的代码');
    await picker.setInputFiles(file.path);
    await said(to.page, '已并入 2 课的进度');
    await to.page.getByText(`你已完成 ${ALL} 课中的 1 课。`).waitFor();
    expect((await kept(to.page)).lessons).toMatchObject({
      'log-flush': KEPT['leaklab.progress'].lessons['log-flush'],
      'lost-cancel': { step: 4, best: 0.5, checked: 9, isSolved: false },
      'world-broadcast': { step: 2 },
    });
    const answers = await to.page.evaluate(() => localStorage.getItem('leaklab.answers'));
    expect(JSON.parse(answers ?? '')).toEqual(KEPT['leaklab.answers']);
    expect([...from.noise, ...to.noise]).toEqual([]);
    await from.close();
    await to.close();
  });

  it('goes by link, which changes nothing before the reader says so', async () => {
    const from = await openHome();
    await openDialog(from.page);
    const field = from.page.getByRole('textbox', { name: 'Link to it' });
    await from.page.waitForFunction(() =>
      [...document.querySelectorAll('dialog input')].some((input) =>
        (input as HTMLInputElement).value.includes('#progress=1.'),
      ),
    );
    const link = await field.inputValue();
    expect(link.startsWith(`${inject('siteUrl')}#progress=1.`)).toBe(true);
    const to = await LessonTab.visit(browser, link.slice(inject('siteUrl').length));
    const { page } = to;
    await page.getByText('This link brings progress in 2 lessons.').waitFor();
    expect((await kept(page)).lessons).toEqual({});
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Add it to mine' }).click();
    await said(page, 'Added: progress in 2 lessons.');
    expect(Object.keys((await kept(page)).lessons)).toEqual(['log-flush', 'lost-cancel']);
    await page.keyboard.press('Escape');
    // A damaged one is named, and the page goes on.
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash.slice(0, -9));
    await said(page, 'It was cut or changed on its way.');
    expect(to.noise).toEqual([]);
    await from.close();
    await to.close();
  });

  it('is forgotten when the reader says so twice', async () => {
    const tab = await openHome();
    const { page } = tab;
    await openDialog(page);
    await page.getByRole('button', { name: 'Forget my progress' }).click();
    await page.getByRole('button', { name: 'No, keep it' }).click();
    expect(Object.keys((await kept(page)).lessons)).toHaveLength(2);
    await page.getByRole('button', { name: 'Forget my progress' }).click();
    await page.getByRole('button', { name: 'Yes, forget it' }).click();
    await said(page, 'Your progress is forgotten.');
    expect((await kept(page)).lessons).toEqual({});
    expect(await page.evaluate(() => localStorage.getItem('leaklab.answers'))).toBeNull();
    await page.getByText(`You have solved 0 of ${ALL}.`).waitFor();
    await tab.close();
  });

  it('is said not to be kept where the browser keeps nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const noise: string[] = [];
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const from = await openHome();
    await openDialog(from.page);
    const file = await saved(from.page, 'Save my progress as a file');
    await page.goto(inject('siteUrl'));
    await openDialog(page);
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file.path);
    await said(page, 'This browser keeps nothing for this site');
    await page.getByText('There is nothing to hand in yet').waitFor();
    expect(noise).toEqual([]);
    await from.close();
    await context.close();
  });

  it.each(['', 'zh/'])(
    'has a dialog that pleases axe, keyboards and narrow screens: /%s',
    async (path) => {
      const tab = await openHome(path);
      const { page } = tab;
      const button = page.getByRole('button', {
        name: /^(Keep, move or hand in|保存、转移或提交)/,
      });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.getByLabel(/^(Your name|你的名字)/).fill('Ada');
      expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const wide = await page
        .getByRole('dialog')
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
      await tab.close();
    },
  );
});
