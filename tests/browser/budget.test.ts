/** The first visit keeps within its budget of script and of layout shift. Times are told by `npm run budget`. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { BUDGET, firstVisit, PAGES, VIEWPORTS } from '../../scripts/first-visit.mjs';
import { launch } from './site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const visits = PAGES.flatMap((page) => VIEWPORTS.map((viewport) => ({ ...page, viewport })));

it.each(visits)('$name at $viewport.width×$viewport.height', async ({ path, budget, viewport }) => {
  const visit = await firstVisit(browser, inject('siteUrl') + path, viewport);
  // The engine alone is more: what is counted was seen.
  expect(visit.script).toBeGreaterThan(50_000);
  expect(visit.script, JSON.stringify(visit.files, null, 1)).toBeLessThan(budget);
  expect(visit.shift, visit.shifted.join('\n')).toBeLessThan(BUDGET.shift);
});
