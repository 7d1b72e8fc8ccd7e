import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCode } from '../../src/lib/share/packing';
import { findings } from './axe';
import { launch, LessonTab, type Side } from './site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const start = (page: Page, name: string, side = 0) =>
  page.locator(`[data-start=${name}]`).nth(side);
const second = (page: Page) => page.getByRole('checkbox', { name: 'A second program' });
const code = (page: Page, side: Side) => page.locator(`[data-pane=${side}]`);
const kept = (page: Page) => page.getByTestId('kept');

/** Waits until so many worlds have run to their end, with these tasks alive in one of them. */
async function settled(page: Page, worlds: number, side: Side = 'leaky', live?: number) {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-log-hash]').length === count,
    worlds,
  );
  if (live !== undefined) {
    await page
      .locator(`[data-world=${side}] [data-testid=live][data-value="${live}"]`)
      .waitFor({ timeout: 10_000 });
  }
}

async function visit(path = 'play/', options = {}): Promise<LessonTab> {
  const tab = await LessonTab.visit(browser, path, options);
  return tab;
}

describe('the playground', () => {
  it('begins with one empty program, and loads no editor for it', async () => {
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    expect(await page.locator('[data-world]').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'A', exact: true }).count()).toBe(1);
    expect(await tab.figure('leaky', 'verdict')).toBe('stable');
    expect(await page.locator('.codes').textContent()).toContain('a.ts');
    expect(tab.requests.filter((url) => url.includes('monaco'))).toEqual([]);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('takes a program to start from by keyboard, beside it a second one, and keeps both over a reload', async () => {
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    await start(page, 'leak').focus();
    await page.keyboard.press('Enter');
    await page.getByText('“A leak” is in program A now.').waitFor();
    await page.locator('[data-world=leaky] [data-room]').nth(2).waitFor();
    await second(page).focus();
    await page.keyboard.press('Space');
    await settled(page, 2);
    await start(page, 'select-timeout', 1).click();
    await page.locator('[data-slider], [role=slider]').first().press('End');
    await page
      .locator('[data-world=leaky] [data-testid=verdict][data-value=leaking]')
      .waitFor({ timeout: 15_000 });
    await page
      .locator('[data-world=fixed] [data-testid=verdict][data-value=stable]')
      .waitFor({ timeout: 15_000 });
    expect(await code(page, 'fixed').textContent()).toContain('chan<string>(1)');
    // Nothing of it stands in the address, which another reader might take over.
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await settled(page, 2);
    await page.locator('[role=slider]').first().press('End');
    await page
      .locator('[data-world=leaky] [data-testid=verdict][data-value=leaking]')
      .waitFor({ timeout: 15_000 });
    expect(await code(page, 'leaky').textContent()).toContain('chan<string>()');
    expect(await code(page, 'fixed').textContent()).toContain('chan<string>(1)');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('shuts the second program without losing it', async () => {
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    await second(page).check();
    await settled(page, 2);
    await start(page, 'worker-pool', 1).click();
    await settled(page, 2, 'fixed', 1);
    await page.locator('[role=slider]').first().press('End');
    await settled(page, 2, 'fixed', 5);
    await second(page).uncheck();
    await settled(page, 1);
    expect(await page.locator('[data-pane]').count()).toBe(1);
    await page.getByRole('tab', { name: 'Tasks' }).click();
    await page.locator('.drawer [role=tabpanel]').waitFor();
    expect(await page.getByRole('group', { name: 'Worlds' }).count()).toBe(0);
    await page.reload();
    await settled(page, 1);
    await second(page).check();
    await page.locator('[role=slider]').first().press('End');
    await settled(page, 2, 'fixed', 5);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('runs as long, and on as many processors, as the reader says; a reload keeps it', async () => {
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    const length = page.locator('[data-parameter=frames]');
    await length.focus();
    await page.keyboard.press('Home');
    await page.locator('[data-parameter=procs]').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(
      () => location.search.includes('p.frames=60') && location.search.includes('p.procs=1'),
    );
    await settled(page, 1);
    expect(await page.locator('.transport .rest').textContent()).toContain('/ 60');
    await page.locator('[role=slider]').first().press('End');
    expect(await tab.frame()).toBe(60);
    await page.reload();
    await settled(page, 1);
    expect(await page.locator('[role=slider]').first().getAttribute('aria-valuemax')).toBe('60');
    expect(await page.locator('[data-world=leaky]').textContent()).toContain('P=1');
    await tab.close();
  });

  it('holds a link until the reader runs it, and gives back what was there before', async () => {
    const mine = 'export async function main() { /* mine */ }\n';
    const theirs =
      'import { frame } from "leaklab";\nexport async function main() { for (;;) await frame.next(); /* theirs */ }\n';
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    await tab.type('leaky', mine);
    await page.waitForFunction(() => sessionStorage.getItem('leaklab.play')?.includes('mine'));
    const linked = await encodeCode('play', { leaky: theirs });
    if (!linked.ok) throw new Error(linked.fault.code);
    await page.evaluate((hash) => (location.hash = hash), `#code=${linked.value}`);
    await page.getByTestId('link-notice').waitFor();
    expect(await page.getByTestId('link-notice').textContent()).not.toContain('lesson');
    expect(await page.locator('[data-world]').count()).toBe(0);
    // Reloading does not run it either.
    await page.reload();
    await page.getByTestId('link-notice').waitFor();
    await page.waitForTimeout(700);
    expect(page.frames().length).toBe(1);
    await page.getByRole('button', { name: 'Run it' }).click();
    await settled(page, 1);
    expect(await code(page, 'leaky').textContent()).toContain('theirs');
    await page.waitForFunction(() => location.hash === '');
    await page.getByRole('button', { name: 'Bring back my earlier text' }).click();
    await settled(page, 1);
    expect(await code(page, 'leaky').textContent()).toContain('mine');
    // And the other way round: nothing is lost by that either.
    await page.getByRole('button', { name: 'Bring back my earlier text' }).click();
    await settled(page, 1);
    expect(await code(page, 'leaky').textContent()).toContain('theirs');
    await tab.close();
  });

  it('shares what is written, for a stranger to open', async () => {
    const tab = await visit();
    const { page } = tab;
    await settled(page, 1);
    await start(page, 'leak').click();
    await page.waitForTimeout(300);
    await settled(page, 1);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('heading', { name: 'Share these programs' }).waitFor();
    await page.getByTestId('link-length').waitFor();
    const sent = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(sent).toContain('/play/');
    expect(sent).toContain('code=1.');
    const other = await visit(sent.slice(sent.indexOf('play/')));
    await other.page.getByRole('button', { name: 'Run it' }).click();
    await settled(other.page, 1);
    expect(await code(other.page, 'leaky').textContent()).toContain('Who takes it then?');
    await other.close();
    await tab.close();
  });

  it('says so where the browser keeps nothing, and puts the text into the address', async () => {
    const tab = await visit('play/', {});
    const { page } = tab;
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await settled(page, 1);
    expect(await kept(page).getAttribute('data-value')).toBe('false');
    await start(page, 'worker-pool').click();
    await page.waitForFunction(() => location.hash.includes('code=1.'));
    await page.reload();
    await page.getByRole('button', { name: 'Run it' }).click();
    await settled(page, 1);
    expect(await code(page, 'leaky').textContent()).toContain('WORKERS');
    await tab.close();
  });

  it('is linked from every page', async () => {
    for (const [path, name] of [
      ['', 'Playground'],
      ['zh/about/', '练习场'],
      ['lessons/spawn-per-frame/', 'Playground'],
    ]) {
      const tab = await visit(path, { viewport: { width: 390, height: 844 } });
      await tab.page.locator('header').getByRole('link', { name }).click();
      // A lesson that is left has one finished world too, for a moment.
      await tab.page.waitForURL(path.startsWith('zh/') ? /\/zh\/play\/$/ : /(?<!zh)\/play\/$/);
      await settled(tab.page, 1);
      await tab.close();
    }
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(['play/', 'zh/play/'])('finds nothing on /%s, which does not overflow', async (path) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const tab = await visit(path, { colorScheme, viewport });
      await settled(tab.page, 1);
      await tab.page.getByRole('checkbox').check();
      await settled(tab.page, 2);
      expect(await findings(tab.page)).toEqual([]);
      const [content, window] = await tab.page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect(content).toBeLessThanOrEqual(window);
      await tab.close();
    }
  });
});
