import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findings } from './axe';
import { launch, LessonTab } from './site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(['', 'zh/', 'about/', 'zh/about/', 'glossary/', 'zh/glossary/'])(
    'finds nothing on /%s',
    async (path) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
      await page.goto(inject('siteUrl') + path);
      expect(await findings(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(['lessons/spawn-per-frame/', 'zh/lessons/spawn-per-frame/'])(
    'finds nothing on /%s',
    async (path) => {
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const tab = await LessonTab.open(browser, path, { colorScheme, viewport });
        expect(await findings(tab.page)).toEqual([]);
        await tab.close();
      }
    },
  );

  it('finds nothing with an editor open and a program that does not compile', async () => {
    const tab = await LessonTab.open(browser, undefined, { colorScheme });
    await tab.type('leaky', 'export async function main() { const x: number = ""; }');
    await tab.page.locator('[data-testid=fault]').waitFor();
    expect(await findings(tab.page)).toEqual([]);
    await tab.close();
  });
});

describe('a narrow page', () => {
  it.each([
    '',
    'zh/',
    'about/',
    'zh/about/',
    'lessons/spawn-per-frame/',
    'zh/lessons/spawn-per-frame/',
  ])('does not overflow: /%s', async (path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(inject('siteUrl') + path);
    await page.waitForTimeout(500);
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(window);
    await page.close();
  });
});
