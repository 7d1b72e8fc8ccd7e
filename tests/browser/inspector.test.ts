/** The inspector in a real browser, over a program with owners, contexts and a channel. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveInspectorPage } from './inspector-page/build';
import type { InspectorPage } from './inspector-page/page';
import { launch } from './site';

declare const inspectorPage: InspectorPage;

/** Numbers of tasks of the program: room 1 has players 2 to 21, a watcher and a scribe. */
const WATCHER = 22;
const SCRIBE = 23;

/** Where scribes wait. */
const program = readFileSync(new URL('inspector-page/room.ts', import.meta.url), 'utf8');
const LOOP = program.split('\n').findIndex((line) => line.includes('for await')) + 1;

let served: Awaited<ReturnType<typeof serveInspectorPage>>;
let browser: Browser;
let page: Page;
const noise: string[] = [];

beforeAll(async () => {
  served = await serveInspectorPage();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(async () => {
  await page.close();
  expect(noise.splice(0)).toEqual([]);
});

async function open(query = '', options: BrowserContextOptions = {}): Promise<void> {
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(served.url + query);
  await page.waitForFunction(() => 'inspectorPage' in globalThis && inspectorPage.isReady());
}

const pick = (task: number): Promise<void> =>
  page.evaluate((picked) => inspectorPage.pick('leaky', picked), task);
const seek = (frame: number): Promise<void> => page.evaluate((to) => inspectorPage.seek(to), frame);
const inspector = () => page.getByTestId('inspector');
const fact = (name: string) => inspector().getByTestId(name);

/** The states that a chart says are the present ones. */
const lit = (chart: string): Promise<string[]> =>
  page
    .getByRole('listbox', { name: chart })
    .getByRole('option', { selected: true })
    .evaluateAll((options) => options.map((option) => option.getAttribute('data-state') ?? ''));

describe('the inspector', () => {
  it('opens with the picked task, takes the focus, and gives it back at Escape', async () => {
    await open();
    expect(await inspector().count()).toBe(0);
    await page.getByRole('button', { name: 'Opener' }).focus();
    await seek(5);
    await pick(SCRIBE);
    await inspector()
      .getByRole('heading', { name: /Task 23 · scribe/ })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await inspector().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('opener');
    expect(await page.evaluate(() => inspectorPage.picked())).toBeNull();
  });

  it('says what the task waits for, who else does, and where, and leads there', async () => {
    await open();
    await seek(5);
    await pick(SCRIBE);
    await fact('waits-for').waitFor();
    expect(await fact('waits-for').innerText()).toMatch(
      /^channel 3 .*chan receive\s+buffer: 0 of 4 slots taken/,
    );
    await inspector()
      .getByRole('button', { name: `room.ts:${LOOP}` })
      .first()
      .click();
    expect(await page.evaluate(() => inspectorPage.lines)).toEqual([`leaky ${LOOP}`]);
    await inspector().getByRole('button', { name: 'Task 45 scribe' }).click();
    await inspector()
      .getByRole('heading', { name: /Task 45/ })
      .waitFor();
    expect(await page.evaluate(() => inspectorPage.picked())).toMatchObject({ task: 45 });
  });

  it('follows the playhead, in words, in its history and in the lit state', async () => {
    await open();
    await seek(10);
    await pick(WATCHER);
    await fact('state').waitFor();
    expect(await fact('state').innerText()).toContain('blocked');
    expect(await fact('waits-for').innerText()).toContain('the end of context');
    expect(await lit('State machine: A task')).toEqual(['blocked']);
    const rows = inspector().getByRole('listitem').filter({ hasText: /^f / });
    const before = await rows.count();
    await seek(11);
    expect(await fact('state').innerText()).toContain('done');
    expect(await lit('State machine: A task')).toEqual(['done']);
    expect(await rows.count()).toBe(before + 3);
    expect(await rows.last().innerText()).toContain('returns');
    // A row leads to its moment.
    await inspector()
      .getByRole('button', { name: /woken by task 1/ })
      .click();
    const { frame, offset } = await page.evaluate(() => inspectorPage.at());
    expect(frame).toBe(10);
    expect(offset).toBeGreaterThan(0);
    expect(await fact('state').innerText()).toContain('runnable');
  });

  it('says where a task begins that is not there yet', async () => {
    await open();
    await seek(0);
    await pick(SCRIBE);
    await inspector().getByText('Task 23 is started in frame 1.').waitFor();
    await inspector().getByRole('button', { name: 'Go there' }).click();
    await fact('state').waitFor();
    await pick(9_999);
    await inspector().getByText('This run has no task 9,999').waitFor();
  });

  it('goes through the states of the chart with arrow keys, and says where each leads', async () => {
    await open();
    await seek(5);
    await pick(SCRIBE);
    const option = inspector().getByRole('option', { name: /^blocked; now/ });
    await option.focus();
    await page.keyboard.press('Home');
    const read = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(read).toMatch(
      /^runnable; begins here\. In a run queue.*\. runnable; RUN leads to running\.$/,
    );
  });
});

describe('the machines', () => {
  it('light what is so: the picked task, the game loop; and count the tasks', async () => {
    await open();
    await seek(11);
    await pick(SCRIBE);
    await inspector().getByRole('tab', { name: 'Machines' }).click();
    await page.getByTestId('lit-clock').waitFor();
    expect(await lit('State machine: A task')).toEqual(['blocked']);
    expect(await lit('State machine: The frame clock')).toEqual(['waiting']);
    const blocked = page.getByRole('option', { name: /^blocked 46 tasks; now\./ });
    expect(await blocked.count()).toBe(1);
  });
});

describe('the family', () => {
  it('shows a cancel travelling from context to context, and whom it wakes', async () => {
    await open();
    await seek(10);
    await pick(SCRIBE);
    await inspector().getByRole('tab', { name: 'Family' }).click();
    const item = (name: RegExp) => page.getByRole('treeitem', { name });
    await item(/^context 5; not cancelled$/).waitFor();
    const picture = page.getByTestId('family-picture');
    expect(await picture.locator('path.cancelled').count()).toBe(0);
    // Event by event: the room's context first, then what derives from it.
    await expect
      .poll(async () => {
        await page.evaluate(() => inspectorPage.step(1));
        return item(/^context 5; cancelled just now$/).count();
      })
      .toBe(1);
    expect(await item(/^context 14; not cancelled$/).count()).toBe(1);
    await seek(11);
    expect(await item(/^context 14; cancelled just now; reached from context 5$/).count()).toBe(1);
    expect(await item(/^watch 22; done; woken by the cancel of context 14$/).count()).toBe(1);
    expect(await picture.locator('path.cancelled.fresh').count()).toBe(1);
    expect(await picture.locator('path.wake.fresh').count()).toBe(2);
    await seek(20);
    expect(await item(/^owner room 1; ended$/).count()).toBe(1);
    expect(await picture.locator('path.cancelled').count()).toBe(1);
    expect(await picture.locator('path.fresh').count()).toBe(0);
  });

  it('is a tree for the keyboard: opens groups, shuts branches, picks tasks', async () => {
    await open();
    await seek(5);
    await pick(SCRIBE);
    await inspector().getByRole('tab', { name: 'Family' }).click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.getByRole('treeitem', { name: /^scribe 23/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^player × 20; 20 blocked; Show one by one/);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('treeitem', { name: /^player \d+; blocked/ }).count()).toBe(12);
    await page.getByRole('treeitem', { name: /^player 5; / }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => inspectorPage.picked())).toMatchObject({ task: 5 });
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^owner room 1/);
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('treeitem', { name: /^player 5; / }).count()).toBe(0);
  });
});

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

describe.each([
  ['light', 'en', { width: 1440, height: 900 }],
  ['dark', 'zh', { width: 1440, height: 900 }],
  ['dark', 'en', { width: 390, height: 844 }],
] as const)('%s, %s, %o', (colorScheme, lang, viewport) => {
  it('axe finds nothing in any view, and nothing overflows', async () => {
    await open(`?lang=${lang}`, { colorScheme, viewport });
    await page.evaluate((to) => (document.documentElement.lang = to), lang);
    await seek(11);
    await pick(SCRIBE);
    await inspector().waitFor();
    await page.evaluate(axeSource);
    for (let view = 0; view < 3; view++) {
      await inspector().getByRole('tab').nth(view).click();
      await inspector().getByRole('tabpanel').locator(':scope > *').first().waitFor();
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(at: object): Promise<AxeResults> } }).axe.run({
          include: ['main'],
        }),
      );
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
