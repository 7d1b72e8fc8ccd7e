import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LessonTab, type Side } from './site';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const TOOLS = ['tasks', 'trace', 'memory', 'findings', 'metrics', 'events'] as const;
type Tool = (typeof TOOLS)[number];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

async function openTool(page: Page, tool: Tool): Promise<void> {
  const tab = page.locator(`.drawer [role=tab][id$="-${tool}"]`);
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.locator(`[data-tool=${tool}] .tool`).waitFor();
}

/** A count that stands in a sentence. */
const counted = (text: string | null): number =>
  Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));

/** What the table says of one world with a filter: how many, and the cells of its first rows. */
async function listed(page: Page, side: Side, filter: string): Promise<number> {
  const panel = page.locator('[data-tool=tasks]');
  await page
    .getByRole('group', { name: 'World in the tools' })
    .getByRole('button', { name: side === 'leaky' ? 'Leaky' : 'Fixed' })
    .click();
  await panel.locator('select').selectOption(filter);
  const rows = counted(await panel.locator('[data-testid=task-count]').textContent());
  expect(await panel.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(rows + 1));
  return rows;
}

describe('the tasks table', () => {
  it('says what the board says, in both worlds, at frames and between them', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=40');
    const { page } = tab;
    await openTool(page, 'tasks');
    const steps = ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'End'];
    for (const key of ['', ...steps]) {
      if (key !== '') {
        await page.locator('.work').focus();
        await page.keyboard.press(key);
      }
      for (const side of ['leaky', 'fixed'] as const) {
        const rooms = await page
          .locator(`[data-world=${side}] .board .head`)
          .evaluateAll((heads) =>
            heads.map(
              (head) =>
                head.getAttribute('aria-label') ??
                head.querySelector('.hidden-text')?.textContent ??
                '',
            ),
          );
        const of = (start: RegExp, which = 0): number =>
          rooms
            .filter((text) => start.test(text))
            .reduce((sum, text) => {
              const numbers = text.slice(text.lastIndexOf(': ')).match(/\d[\d,]*/g) ?? [];
              return sum + Number((numbers[which] ?? '0').replaceAll(',', ''));
            }, 0);
        expect(await listed(page, side, 'alive')).toBe(Number(await tab.figure(side, 'live')));
        expect(await listed(page, side, 'leaked')).toBe(Number(await tab.figure(side, 'leaked')));
        expect(await listed(page, side, 'running')).toBe(of(/^Running/));
        expect(await listed(page, side, 'runnable')).toBe(of(/^Spawn/, 1) + of(/^Run queue/));
        expect(await listed(page, side, 'done')).toBe(of(/^Done/));
        const sleeping = await listed(page, side, 'sleeping');
        expect(sleeping).toBe(of(/^Waiting room, sleep/));
        expect((await listed(page, side, 'blocked')) + sleeping).toBe(of(/^Waiting room/));
      }
    }
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('sorts, filters and is walked with the keyboard; a row picks for all tools', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=212');
    const { page } = tab;
    await openTool(page, 'tasks');
    const grid = page.getByRole('grid');
    await page.getByRole('button', { name: /^Since frame/ }).click();
    await page.getByRole('button', { name: /^Since frame/ }).click();
    expect(await page.getByRole('columnheader', { name: /Since/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByRole('searchbox').fill('tick');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const selected = grid.locator('[role=row][aria-selected=true]');
    expect(await selected.getAttribute('id')).toBe(
      await grid.getAttribute('aria-activedescendant'),
    );
    expect(await selected.getAttribute('aria-rowindex')).toBe(
      await grid.getAttribute('aria-rowcount'),
    );
    // Keys of the list are not the page’s.
    expect(await tab.frame()).toBe(212);
    const task = (await selected.getByRole('gridcell').first().textContent()) ?? '';
    await openTool(page, 'events');
    await page.getByRole('checkbox').check();
    const events = page.getByRole('grid').locator('[role=row]:has([role=gridcell])');
    await expect.poll(() => events.count()).toBeGreaterThan(0);
    expect(await events.first().textContent()).toContain(
      `task ${Number(task).toLocaleString('en')}`,
    );
    await tab.close();
  });
});

describe('the event list', () => {
  it('marks the latest event, and steps as the transport does', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=30');
    const { page } = tab;
    await openTool(page, 'events');
    const present = page.locator('[data-tool=events] [aria-current=step]');
    const where = (): Promise<string | null> => present.getAttribute('aria-rowindex');
    const before = Number(await where());
    const board = await tab.board('leaky');
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(where).toBe(String(before + 1));
    const down = await tab.board('leaky');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(where).toBe(String(before));
    expect(await tab.board('leaky')).toBe(board);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(where).toBe(String(before + 1));
    expect(await tab.board('leaky')).toBe(down);
    await page.keyboard.press('ArrowUp');
    await expect.poll(where).toBe(String(before));
    expect(await tab.frame()).toBe(30);
    await tab.close();
  });
});

describe('the trace', () => {
  it('zooms and pans by keys and wheel, and tells the picked task’s spans', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=212');
    const { page } = tab;
    await openTool(page, 'trace');
    const range = page.locator('[data-testid=trace-range]');
    const lanes = page.locator('[data-tool=trace] .lanes');
    await expect.poll(() => range.textContent()).toContain('50.0 ms');
    await lanes.focus();
    await page.keyboard.press('+');
    await expect.poll(() => range.textContent()).toContain('31.3 ms');
    await page.keyboard.press('ArrowLeft');
    expect(await tab.frame()).toBe(212);
    await page.keyboard.press('0');
    await expect.poll(() => range.textContent()).toContain('50.0 ms');
    const box = await lanes.boundingBox();
    await page.mouse.move(box!.x + 400, box!.y + 60);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => range.textContent()).toContain('18.4 ms');
    // The lane under the processors’ is main’s.
    await page.mouse.click(box!.x + 30, box!.y + 22 + 4 * 20 + 10);
    const spans = page.locator('[data-tool=trace] .spans');
    await expect.poll(() => spans.textContent()).toContain('task 1 · main');
    expect(await spans.getByRole('grid').locator('[aria-current=step]').textContent()).toContain(
      'sleep',
    );
    // A press on the ruler moves the playhead.
    await page.keyboard.press('0');
    await page.mouse.click(box!.x + 130, box!.y + 8);
    await expect.poll(() => tab.frame()).toBeLessThan(212);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('the findings', () => {
  it('agree with the command line’s detectors, and say what the fourth needs', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=300');
    const { page } = tab;
    await openTool(page, 'findings');
    const card = (name: string) => page.locator(`[data-detector=${name}]`);
    expect(await card('tick-age').textContent()).toContain('12,000 tasks in tick');
    expect(await card('site-growth').textContent()).toContain('15,000 tasks in tick');
    expect(await card('ownership').textContent()).toContain('It finds nothing here.');
    expect(await card('reachability').textContent()).toContain('--detectors reachability');
    await card('tick-age')
      .getByRole('button', { name: /such as task/ })
      .click();
    await openTool(page, 'tasks');
    expect(await page.locator('[aria-selected=true] [role=gridcell]').first().textContent()).toBe(
      '2',
    );
    await tab.close();
  });
});

describe('the drawer', () => {
  it('is opened, sized and closed by keys, remembers its height, and moves nothing above', async () => {
    const tab = await LessonTab.open(browser, undefined, {
      viewport: { width: 1440, height: 1000 },
    });
    const { page } = tab;
    const stage = async () => (await page.locator('[data-world=leaky]').boundingBox())?.y;
    const top = await stage();
    await page.getByRole('tab', { name: 'Tasks' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-tool=tasks] .tool').waitFor();
    expect(await stage()).toBe(top);
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-tool=trace] .tool').waitFor();
    const edge = page.getByRole('separator', { name: 'Height of the tools' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowDown');
    const after = Number(await edge.getAttribute('aria-valuenow'));
    expect(after).toBe(before - 16);
    expect((await page.locator('.panel[data-tool]').boundingBox())?.height).toBe(after);
    await page.keyboard.press('End');
    const most = Number(await edge.getAttribute('aria-valuenow'));
    expect(most).toBe(Number(await edge.getAttribute('aria-valuemax')));
    expect((await page.locator('.panel[data-tool]').boundingBox())?.height).toBe(most);
    expect(await stage()).toBe(top);
    await page.locator('[data-tool=trace] .lanes').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel[data-tool]').count()).toBe(0);
    expect(
      await page
        .getByRole('tab', { name: 'Trace' })
        .evaluate((el) => el === document.activeElement),
    ).toBe(true);
    await page.reload();
    await tab.settled();
    await openTool(page, 'events');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(most);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('loads no tool before it is opened', async () => {
    const tab = await LessonTab.open(browser);
    const before = tab.requests.length;
    await openTool(tab.page, 'tasks');
    const loaded = tab.requests.slice(before).filter((url) => url.endsWith('.js'));
    expect(loaded.length).toBeGreaterThan(0);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'has no finding of axe with any tool, %s',
    async (colorScheme) => {
      for (const path of ['', 'zh/']) {
        const tab = await LessonTab.open(browser, `${path}lessons/spawn-per-frame/?frame=300`, {
          colorScheme,
        });
        await tab.page.evaluate(axeSource);
        for (const tool of TOOLS) {
          await openTool(tab.page, tool);
          if (tool === 'tasks') await tab.page.locator('[role=row]').nth(3).click();
          const { violations } = await tab.page.evaluate(() =>
            (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
          );
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html}`),
          );
          expect([tool, found]).toEqual([tool, []]);
        }
        await tab.close();
      }
    },
  );

  it('does not overflow a narrow page', async () => {
    const tab = await LessonTab.open(browser, undefined, { viewport: { width: 390, height: 844 } });
    for (const tool of TOOLS) {
      await openTool(tab.page, tool);
      const [content, window] = await tab.page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect([tool, content]).toEqual([tool, window]);
    }
    await tab.close();
  });
});
