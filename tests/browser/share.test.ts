/**
 * What is shared is what is opened, for each lesson: the same run to the byte, the same board, the same table of tasks,
 * in a browser that has never been here. And a link that is not whole leaves the lesson as it is.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChangedPrograms } from '../../src/lib/share';
import { encodeCode } from '../../src/lib/share/packing';
import { lessonFolders, programText, readLesson, type LessonFiles } from '../lessons/files';
import { launch, LessonTab, type Side } from './site';

/** Typing into the editor, and two pages of up to 1,200 frames, on a machine that may be busy. */
const LONG = { timeout: 150_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const lessons = lessonFolders().map(readLesson);

/** The leaky program with another length of each of its loops that a parameter sets, and each line one further down. */
function changedText(files: LessonFiles): string {
  const text = programText(files, 'leaky');
  const turned = text.replace(
    /parameter\("(\w+)", (\d+)\)/,
    (_, name: string, value: string) => `parameter("${name}", ${Math.max(1, Number(value) - 1)})`,
  );
  return `// changed: ${files.lesson.slug}\n${turned}`;
}

const panel = (page: Page) => page.locator('.drawer [role=tabpanel][data-tool=tasks]');

/** Rows that are read at each place of the table: fewer than are in view. */
const READ = 5;

/** The table of tasks at its top, in its middle and at its end: how far it is scrolled is the reader's own. */
async function table(page: Page): Promise<unknown> {
  const grid = panel(page).locator('[role=grid], [role=table]').first();
  await panel(page).locator('[role=row]').nth(1).waitFor();
  const read = async (where: number) => {
    await grid.evaluate((element, part) => {
      const scrolled = [element, ...element.querySelectorAll('*')].find(
        ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
      );
      if (scrolled) scrolled.scrollTop = (scrolled.scrollHeight - scrolled.clientHeight) * part;
    }, where);
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50))),
    );
    return panel(page)
      .locator('[role=row][aria-rowindex]')
      .evaluateAll((rows) =>
        rows.map(({ ariaRowIndex, ariaSelected, textContent }) => ({
          index: Number(ariaRowIndex),
          text: `${ariaSelected ?? ''} ${textContent}`,
        })),
      );
  };
  const first = (await read(0)).slice(0, READ);
  const middle = await read(0.5);
  const last = (await read(1)).slice(-READ);
  const count = await grid.getAttribute('aria-rowcount');
  const at = Math.floor(Number(count) / 2);
  return { count, first, middle: middle.find(({ index }) => index === at), last };
}

async function world(tab: LessonTab, side: Side) {
  return {
    log: await tab.logHash(side),
    live: await tab.figure(side, 'live'),
    leaked: await tab.figure(side, 'leaked'),
    stacks: await tab.figure(side, 'stacks'),
    verdict: await tab.figure(side, 'verdict'),
    board: await tab.board(side),
  };
}

async function everything(tab: LessonTab) {
  const { page } = tab;
  // What lies under the mouse is described on the board.
  await page.mouse.move(1, 1);
  return {
    frame: await tab.frame(),
    seed: await page.getByRole('spinbutton', { name: 'Seed' }).inputValue(),
    events: await page.locator('.events').textContent(),
    tasks: await table(page),
    count: await page.getByTestId('task-count').textContent(),
    leaky: await world(tab, 'leaky'),
    fixed: await world(tab, 'fixed'),
  };
}

/** The link that the dialog shows, once it is made; below the site. */
async function shared(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByTestId('link-length').waitFor();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const length = await page.getByTestId('link-length').getAttribute('data-value');
  expect(Number(length)).toBe(link.length);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return link.slice(inject('siteUrl').length);
}

describe.each(lessons)('$folder', (files) => {
  const { slug, frames } = files.lesson;
  const path = `lessons/${slug}/`;
  const frame = Math.floor(frames / 3);

  it(
    'as it stands is opened elsewhere at once: code, seed, frame, event, tool and task',
    LONG,
    async () => {
      const tab = await LessonTab.open(browser, `${path}?frame=${frame}`);
      const { page } = tab;
      // What the first step picks is described where the programs are.
      const close = page.getByRole('button', { name: 'Close the inspector' });
      if ((await close.count()) > 0) await close.click();
      await tab.type('leaky', changedText(files));
      await page.waitForFunction(() => location.hash.includes('code='));
      const seed = page.getByRole('spinbutton', { name: 'Seed' });
      await seed.fill('7');
      await seed.press('Enter');
      await page.waitForFunction(() => location.search.includes('seed=7'));
      await tab.settled();
      await tab.slider.press('ArrowRight');
      await tab.slider.press('Shift+ArrowRight');
      await page.locator('.drawer [role=tab]').first().click();
      const rows = panel(page).locator('[role=row]');
      await rows.nth(1).waitFor();
      await rows.nth(Math.min(3, (await rows.count()) - 1)).click();
      await panel(page).locator('[role=row][aria-selected=true]').waitFor();
      const link = await shared(page);
      const before = await everything(tab);
      expect(before.frame).toBe(frame + 1);
      expect(before.leaky.log).toMatch(/^[0-9a-f]{16}$/);
      expect(link.length).toBeLessThan(8_000);
      for (const key of ['seed=7', `frame=${frame + 1}`, 'tool=tasks', 'task=', 'code=1.']) {
        expect(link).toContain(key);
      }
      await tab.close();

      const other = await LessonTab.visit(browser, link);
      await other.page.getByTestId('link-notice').waitFor();
      expect(other.page.frames()).toHaveLength(1);
      await other.page.getByRole('button', { name: 'Run it' }).click();
      await other.settled();
      expect(await everything(other)).toEqual(before);
      expect([...tab.noise, ...other.noise]).toEqual([]);
      await other.close();
    },
  );

  it('unchanged is opened elsewhere by a short link, without a question', LONG, async () => {
    const tab = await LessonTab.open(browser, `${path}?frame=${frame}`);
    await tab.page.locator('.drawer [role=tab]').first().click();
    const link = await shared(tab.page);
    const before = await everything(tab);
    await tab.close();
    expect(link.length).toBeLessThan(path.length + 60);
    const other = await LessonTab.open(browser, link);
    expect(await everything(other)).toEqual(before);
    expect([...tab.noise, ...other.noise]).toEqual([]);
    await other.close();
  });

  it(
    'is there as it was written where a link’s code is damaged, cut, another lesson’s or of the future',
    LONG,
    async () => {
      const code = await codeOf(slug, { leaky: changedText(files) });
      const another = slug === 'lost-cancel' ? 'log-flush' : 'lost-cancel';
      const own = await LessonTab.open(browser, path);
      const logs = [await own.logHash('leaky'), await own.logHash('fixed')];
      const links = {
        checksum: damaged(code),
        cut: code.slice(0, code.length >> 1),
        'wrong-lesson': await codeOf(another, { leaky: changedText(files) }),
        'newer-version': code.replace(/^1\./, '2.'),
      };
      // One is opened in a page of its own, the others are put into the address of that page.
      const [first, ...others] = Object.entries(links);
      const tab = await LessonTab.open(browser, `${path}#code=${first[1]}`);
      const { page } = tab;
      const strip = (fault: string) =>
        page.locator(`[data-testid=link-strip][data-value=${fault}]`).waitFor();
      await strip(first[0]);
      for (const [fault, text] of others) {
        await page.evaluate((hash) => (location.hash = hash), `#code=${text}`);
        await strip(fault);
        expect(await page.getByTestId('link-notice').count()).toBe(0);
        expect([await tab.logHash('leaky'), await tab.logHash('fixed')]).toEqual(logs);
      }
      const said = (await page.getByTestId('link-strip').textContent()) ?? '';
      expect(said).toContain('Nothing here was changed by it');
      await tab.slider.press('End');
      expect(await tab.frame()).toBe(await lastFrame(own));
      expect([...tab.noise, ...own.noise]).toEqual([]);
      await tab.close();
      await own.close();
    },
  );
});

async function codeOf(lesson: string, programs: ChangedPrograms): Promise<string> {
  const code = await encodeCode(lesson, programs);
  if (!code.ok) throw new Error(code.fault.code);
  return code.value;
}

/** The same with one character in the middle of its data changed. */
function damaged(code: string): string {
  const at = code.length >> 1;
  return code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
}

async function lastFrame(tab: LessonTab): Promise<number> {
  await tab.slider.press('End');
  return tab.frame();
}

it('order of turns, schedule, speed, world and parameters go with the link', async () => {
  const path = 'lessons/spawn-per-frame/';
  for (const query of [
    '?policy=pct&frame=60&speed=4&world=fixed&tool=trace',
    '?schedule=o1:1(1a)2&frame=60',
    '?seed=9&frame=60&event=2&p.entities=100',
  ]) {
    // Where there is room for one world, which of them it is goes with the link.
    const options = { viewport: { width: 390, height: 844 } };
    const tab = await LessonTab.open(browser, path + query, options);
    expect(await shared(tab.page)).toBe(path + query);
    expect(tab.noise).toEqual([]);
    await tab.close();
  }
});

describe('the look', () => {
  const path = 'lessons/spawn-per-frame/';

  it('that the reader has chosen goes with the link, unless they will not have it', async () => {
    const tab = await LessonTab.open(browser, `${path}?frame=60`, { colorScheme: 'light' });
    const { page } = tab;
    expect(await shared(page)).toBe(`${path}?frame=60`);
    await page.getByRole('button', { name: 'Theme: auto' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    const link = await shared(page);
    expect(link).toBe(`${path}?frame=60&theme=dark`);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('checkbox', { name: 'In my theme: dark' }).uncheck();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Link' }).inputValue())
      .toBe(`${inject('siteUrl')}${path}?frame=60`);
    await tab.close();
    const other = await LessonTab.open(browser, link, { colorScheme: 'light' });
    expect(await other.page.locator('html').getAttribute('data-theme')).toBe('dark');
    // The receiver's own choice is theirs: a link is for as long as it is open.
    expect(await other.page.evaluate(() => localStorage.getItem('leaklab.theme'))).toBeNull();
    await other.close();
  });

  it('and the language are those of the page that is shared', async () => {
    const tab = await LessonTab.open(browser, `zh/${path}?frame=60`);
    await tab.page.getByRole('button', { name: '分享' }).click();
    await tab.page.getByTestId('link-length').waitFor();
    const link = await tab.page.getByRole('textbox', { name: '链接' }).inputValue();
    expect(link).toBe(`${inject('siteUrl')}zh/${path}?frame=60`);
    await tab.close();
  });
});
