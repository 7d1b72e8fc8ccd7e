/**
 * A site about leaks must not leak: a lesson is opened and left 200 times within the page, and the browser's
 * own counters must say what they said after the first ten.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Counters, WITHOUT_MACHINE_CODE, type Held } from './counters';
import { launch } from './site';

const VISITS = 200;
const FIRST = 10;

/**
 * Bytes that the heap may be larger: V8 learns for a while where functions are called from. One page, kept
 * on each visit, would be 30 times as much.
 */
const HEAP_TOLERANCE = 2 ** 20;

let browser: Browser;
let page: Page;
let counters: Counters;
const noise: string[] = [];

beforeAll(async () => {
  browser = await launch(WITHOUT_MACHINE_CODE);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(inject('siteUrl'));
  // Before that, a click on a link loads a page anew.
  await page.locator('html[data-started]').waitFor();
  counters = await Counters.of(page, browser);
});
afterAll(async () => {
  await browser.close();
});

/**
 * Home → lesson → home, as a reader clicks; in the page, as 200 round trips would take long. Of ten visits one
 * waits until both runs are over, one opens an editor, and the others leave while runs start.
 */
function visit(times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const found = async (selector: string): Promise<HTMLElement> => {
      for (;;) {
        const element = document.querySelector<HTMLElement>(selector);
        if (element !== null) return element;
        await new Promise(requestAnimationFrame);
      }
    };
    for (let i = 0; i < times; i++) {
      (await found('a.card')).click();
      await found('[data-world=fixed] .board canvas');
      if (i % 10 === 2) {
        await found('[data-log-hash]:has([data-world=leaky])');
        await found('[data-log-hash]:has([data-world=fixed])');
      }
      if (i % 10 === 5) {
        (await found('[data-pane=leaky] [data-testid=edit]')).click();
        await found('[data-pane=leaky] .monaco-editor .view-line');
      }
      (await found('a.logo')).click();
    }
    await found('a.card');
  }, times);
}

/** What there is where nothing runs, and how many workers. */
async function held(): Promise<Held & { readonly workers: number }> {
  await page.getByRole('link', { name: 'How it works' }).click();
  await page.getByRole('heading', { level: 1, name: 'How it works' }).waitFor();
  // Workers end in a while of their own.
  await page.waitForTimeout(1_000);
  const now = { ...(await counters.held()), workers: await counters.workers() };
  await page.locator('a.logo').click();
  return now;
}

it('holds after 200 visits to a lesson what it held after ten', { timeout: 180_000 }, async () => {
  await visit(FIRST);
  const before = await held();
  await visit(VISITS - FIRST);
  const after = await held();
  const grown = `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
  expect(after.heap - before.heap, grown).toBeLessThan(HEAP_TOLERANCE);
  expect(after.nodes - before.nodes, grown).toBeLessThanOrEqual(50);
  expect(after.listeners - before.listeners, grown).toBeLessThanOrEqual(5);
  expect(after.documents, grown).toBeLessThanOrEqual(before.documents);
  expect(after.frames, grown).toBe(1);
  // The compiler's worker stays with the page; nobody else's does.
  expect(after.workers, grown).toBeLessThanOrEqual(1);
  expect(noise).toEqual([]);
});
