/** The code panes, as a reader uses them: with a pointer, with the keyboard alone, and on a touch screen. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe';
import { launch, LessonTab, type Side } from './site';

const LEAKY = readFileSync('simulations/spawn-per-frame/leaky.ts', 'utf8');
const FIXED = readFileSync('simulations/spawn-per-frame/fixed.ts', 'utf8');
const AT_300 = 'lessons/spawn-per-frame/?frame=300';
/** Monaco draws only the lines that are in view. */
const TALL = { viewport: { width: 1440, height: 1080 } };
const TOUCH = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const lineOf = (words: string): number =>
  LEAKY.split('\n').findIndex((line) => line.includes(words)) + 1;
const WAITS = lineOf('await e.replies.recv()');
const SPAWNS = lineOf('go(tick, e)');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const pane = (page: Page, side: Side = 'leaky'): Locator => page.locator(`[data-pane=${side}]`);
const button = (within: Locator | Page, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });

/** The text in an open editor or field, as the session has it. */
async function linesShown(code: Locator): Promise<string> {
  const lines = await code.locator('.view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({
        top: parseFloat((element as HTMLElement).style.top),
        // What is drawn behind a line is no part of it.
        text: [...element.querySelectorAll(':scope > span > span')]
          .filter((span) => !/code-(badge|note)/.test(span.className))
          .map((span) => span.textContent)
          .join(''),
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** The line at which Monaco's caret stands, by its number. */
const caretLine = (code: Locator): Promise<string | null> =>
  code.locator('.line-numbers.active-line-number').textContent();

const isInside = (inner: Locator, outer: Locator): Promise<boolean> =>
  Promise.all([inner.boundingBox(), outer.boundingBox()]).then(
    ([a, b]) => a !== null && b !== null && a.y >= b.y - 1 && a.y + a.height <= b.y + b.height + 1,
  );

describe('line badges', () => {
  it('pick the tasks that they count, with a click or Enter, and let go of them again', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const code = pane(tab.page);
    const plain = await tab.board('leaky');
    const leaked = button(code, `line ${WAITS}: 12,000 leaked`);
    await leaked.click();
    expect(await leaked.getAttribute('aria-pressed')).toBe('true');
    const onlyLeaked = await tab.board('leaky');
    expect(onlyLeaked).not.toBe(plain);
    expect(await code.locator('.code-mark-picked').count()).toBe(1);
    expect(await code.locator('.monaco-editor').count()).toBe(0);

    const blocked = button(code, `line ${WAITS}: 3,000 blocked`);
    await blocked.focus();
    await tab.page.keyboard.press('Enter');
    expect(await leaked.getAttribute('aria-pressed')).toBe('false');
    expect(await blocked.getAttribute('aria-pressed')).toBe('true');
    expect(await tab.board('leaky')).not.toBe(onlyLeaked);
    await tab.page.keyboard.press('Enter');
    await code.locator('.code-mark-picked').waitFor({ state: 'detached' });
    expect(await tab.board('leaky')).toBe(plain);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('do the same in the open editor, for pointers and for the keyboard', async () => {
    const tab = await LessonTab.open(browser, AT_300, TALL);
    const { page } = tab;
    const code = pane(page);
    await tab.openEditor('leaky');
    const badge = code.locator(`.code-count-${WAITS}-leaked`);
    expect(await code.locator('.view-lines').textContent()).toContain(
      '■\u00a012,000\u00a0leaked\u00a0·\u00a03,000\u00a0blocked',
    );
    await badge.click();
    await code.locator('.code-badge-picked').waitFor();
    const picked = await tab.board('leaky');

    await page.keyboard.press('Control+m');
    await page.keyboard.press('Tab');
    const list = code.getByRole('list', { name: 'Tasks at the lines of leaky.ts' });
    const first = list.getByRole('button').first();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await isInside(first, code)).toBe(true);
    const names = await list.getByRole('button').allTextContents();
    expect(names).toContain(`line ${SPAWNS}: spawned 15,000`);
    for (let i = 0; i < names.findIndex((name) => name.includes('spawned')); i++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await code.locator(`.code-count-${SPAWNS}-spawned.code-badge-picked`).waitFor();
    expect(await tab.board('leaky')).not.toBe(picked);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('tint their lines the stronger the more tasks are there', async () => {
    const tint = async (frame: number): Promise<number> => {
      const tab = await LessonTab.open(browser, `lessons/spawn-per-frame/?frame=${frame}`);
      const line = pane(tab.page)
        .locator('.line')
        .nth(WAITS - 1);
      const heat = await line.evaluate((element) =>
        parseFloat(getComputedStyle(element).getPropertyValue('--code-heat')),
      );
      await tab.close();
      return heat;
    };
    // 50 tasks, 250, and 15,000.
    const [few, some, many] = [await tint(1), await tint(5), await tint(300)];
    expect(few).toBeGreaterThan(0);
    expect(some).toBeGreaterThan(few);
    expect(many).toBeGreaterThan(some);
  });

  it('tell by their look who is blocked from who sleeps', async () => {
    const tab = await LessonTab.open(browser, 'lessons/spawn-per-frame/?frame=5');
    const code = pane(tab.page);
    const look = (name: RegExp): Promise<string> =>
      button(code, name).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await look(/250 blocked$/)).toBe(await look(/spawned 250$/));
    expect(await look(/250 blocked$/)).not.toBe(await look(/1 sleeping$/));
    await tab.close();
  });

  it('are not drawn at a text that has not run', async () => {
    const tab = await LessonTab.open(browser, AT_300, TALL);
    const { page } = tab;
    const code = pane(page);
    await tab.openEditor('leaky');
    await code.locator('.code-badge').first().waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type(')');
    await page.locator('[data-world=leaky] [data-testid=fault]').waitFor();
    await code.locator('.code-badge').first().waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await code.locator('.code-badge').first().waitFor();
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('leave the place to what is said of a picked task', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.locator('[data-tool=findings] .example').first().click();
    const notes = pane(page).locator('.code-note');
    await notes.first().waitFor();
    const said = await notes.allTextContents();
    expect(said).toHaveLength(2);
    const [, task] = /^#(\d+) waits here$/.exec(said[0]) ?? [];
    expect(said).toEqual([`#${task} waits here`, `#${task} spawned here`]);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('"line N"', () => {
  const panics = `${'// a line of nothing\n'.repeat(60)}export async function main() {\n  throw new Error("far down");\n}\n`;

  it('brings a fault’s line into view in the editor, and marks it', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    await tab.type('leaky', panics);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.locator('[data-world=leaky] [data-testid=fault]').waitFor();
    await button(page.locator('[data-world=leaky]'), 'line 62').click();
    const mark = code.locator('.code-mark-revealed');
    await mark.waitFor();
    expect(await isInside(mark, code.locator('.monaco-editor').first())).toBe(true);
    expect(await caretLine(code)).toBe('62');
    await page.keyboard.type(' ');
    await mark.waitFor({ state: 'detached' });
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('brings a line into view where no editor is open, and opens none', async () => {
    const tab = await LessonTab.open(browser, AT_300, { viewport: { width: 1440, height: 760 } });
    const { page } = tab;
    const code = pane(page);
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.locator('[data-tool=findings] .example').first().click();
    const inspector = page.getByTestId('inspector');
    await button(inspector, `leaky.ts:${SPAWNS}`).first().click();
    const mark = code.locator('.code-mark-revealed');
    await mark.waitFor();
    expect(await isInside(mark, code.getByRole('group').first())).toBe(true);
    expect(await code.locator('.monaco-editor').count()).toBe(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('the tabs', () => {
  it('show the Go original, coloured, without an editor', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    await code.getByRole('tab', { name: 'leaky.ts' }).focus();
    await page.keyboard.press('ArrowRight');
    const go = code.getByRole('tabpanel', { name: 'Go' });
    expect(await go.textContent()).toContain('package main');
    expect(await go.locator('.code-keyword', { hasText: 'package' }).count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await code.locator('.monaco-editor').count()).toBe(0);
    expect(tab.requests.filter((url) => /monaco.*\.js$/i.test(url))).toEqual([]);
    await tab.close();
  });

  it('compare both programs, as they are now', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page, 'fixed');
    await code.getByRole('tab', { name: 'Compare' }).click();
    await code.getByText('What changes from leaky.ts to fixed.ts.').waitFor();
    await code.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await code.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await code.getByRole('tab', { name: 'fixed.ts' }).click();
    await tab.openEditor('fixed');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('// mine ');
    await code.getByRole('tab', { name: 'Compare' }).click();
    await code.locator('.monaco-diff-editor .view-line', { hasText: 'mine' }).waitFor();
    await code.locator('.monaco-diff-editor .line-insert').first().waitFor();
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('compare them as text on a touch screen, with a sign and a word for each change', async () => {
    const tab = await LessonTab.open(browser, AT_300, TOUCH);
    const code = pane(tab.page);
    await code.getByRole('tab', { name: 'Compare' }).tap();
    const rows = code.getByRole('row');
    await rows.first().waitFor();
    const removed = rows.filter({ hasText: 'await e.replies.recv()' });
    expect(await removed.textContent()).toMatch(/−\s*removed/);
    expect(await rows.filter({ hasText: 'tryRecv' }).textContent()).toMatch(/\+\s*added/);
    await code.getByRole('tab', { name: 'leaky.ts' }).tap();
    await button(code, 'Click to edit').tap();
    await code.locator('textarea').fill(FIXED);
    await code.getByRole('tab', { name: 'Compare' }).tap();
    await code.getByText('Both programs have the same text.').waitFor();
    expect(await rows.filter({ hasText: /removed|added/ }).count()).toBe(0);
    expect(tab.requests.filter((url) => /monaco.*\.js$/i.test(url))).toEqual([]);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('what can be done in the editor', () => {
  it('resets, and brings back what was typed: by undo and by button', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    const keys = await tab.openEditor('leaky');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('// mine ');
    await expect.poll(() => linesShown(code)).toMatch(/^\/\/ mine import/);
    await button(code, 'Reset').click();
    await button(code, 'Reset').waitFor({ state: 'detached' });
    await expect.poll(() => linesShown(code)).toMatch(/^import/);
    await keys.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await button(code, 'Reset').waitFor();
    await expect.poll(() => linesShown(code)).toMatch(/^\/\/ mine import/);
    await button(code, 'Reset').click();
    await button(code, 'Bring my text back').click();
    await button(code, 'Reset').waitFor();
    await expect.poll(() => linesShown(code)).toMatch(/^\/\/ mine import/);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('formats by key and by button, in one step of undo', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    const untidy = 'export async function main( ){\nawait   null\n}\n';
    const tidy = 'export async function main() {\n  await null;\n}';
    for (const format of [
      () => page.keyboard.press('Alt+Shift+F'),
      () => button(code, 'Format').click(),
    ]) {
      await tab.type('leaky', untidy);
      await format();
      await expect.poll(() => linesShown(code)).toContain(tidy);
      await (await tab.openEditor('leaky')).press('ControlOrMeta+z');
      await expect.poll(() => linesShown(code)).toContain('main( ){');
    }
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('runs at Ctrl+Enter and by button, without a new line', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    await tab.openEditor('leaky');
    const runs = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { runs: number }).runs);
    await page.evaluate(() => {
      const seen = window as unknown as { runs: number };
      seen.runs = 0;
      const world = document.querySelector('[data-world=leaky]')!;
      new MutationObserver(() => {
        if (world.getAttribute('aria-busy') === 'true') seen.runs++;
      }).observe(world, { attributeFilter: ['aria-busy'] });
    });
    const before = await linesShown(code);
    await page.keyboard.press('Control+Enter');
    await expect.poll(runs).toBe(1);
    await page.locator('[data-world=leaky][aria-busy=false]').waitFor();
    await button(code, 'Run').click();
    await expect.poll(runs).toBe(2);
    await tab.settled();
    expect(await linesShown(code)).toBe(before);
    expect(await tab.frame()).toBe(300);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('says on hover what a function of leaklab does, and what Go writes', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    await tab.openEditor('leaky');
    const word = code
      .locator('.view-line', { hasText: 'replies = chan' })
      .getByText('chan', { exact: true });
    await word.hover();
    const hover = page.locator('.monaco-hover-content').filter({ hasText: 'Makes a channel.' });
    await hover.waitFor();
    expect(await hover.textContent()).toContain('Go: make(chan T, capacity)');
    await tab.close();
  });

  it('leads to each problem by the keyboard', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    await tab.type('leaky', 'export async function main() {\n  missing();\n  lost();\n}\n');
    const problems = code.getByRole('list', { name: 'Problems' }).getByRole('button');
    await problems.nth(1).waitFor({ state: 'attached' });
    await problems.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => caretLine(code)).toBe('3');
    await page.keyboard.type('x');
    await expect.poll(() => linesShown(code)).toContain('xlost');
    await tab.close();
  });
});

describe('the plain text field', () => {
  it('has the badges, keeps undo, formats, and lets Tab go', async () => {
    const tab = await LessonTab.open(browser, AT_300, TOUCH);
    const { page } = tab;
    const code = pane(page);
    await button(code, 'Click to edit').tap();
    const field = code.locator('textarea');
    await field.waitFor();
    const leaked = button(code, `line ${WAITS}: 12,000 leaked`);
    expect(await leaked.innerText()).toBe('■ 12,000');
    await leaked.tap();
    expect(await leaked.getAttribute('aria-pressed')).toBe('true');

    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('export async function main( ){\nawait null\n}\n');
    await button(code, 'Format').tap();
    const tidy = 'export async function main() {\n  await null;\n}\n';
    await expect.poll(() => field.inputValue()).toBe(tidy);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => field.inputValue()).toContain('main( ){');
    await button(code, 'Reset').tap();
    await expect.poll(() => field.inputValue()).toBe(LEAKY);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => field.inputValue()).toContain('main( ){');

    await field.focus();
    await page.keyboard.press('Tab');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('the layout', () => {
  it('does not shift when the editor takes the place of the code', async () => {
    const tab = await LessonTab.open(browser, AT_300);
    const { page } = tab;
    const code = pane(page);
    // Words of the first lines, which both ways of drawing have, and the badge of the line that leaks.
    const places = (kind: '.line' | '.view-line'): Promise<Record<string, number[]>> =>
      code.evaluate((element, line) => {
        const found: Record<string, number[]> = {};
        const note = (name: string, box: DOMRect): void => {
          found[name] = [box.left, box.top, box.height].map((value) => Math.round(value));
        };
        for (const shown of element.querySelectorAll(line)) {
          const text = shown.textContent.replaceAll('\u00a0', ' ');
          const keyword = shown.querySelector('.code-keyword, [class^="mtk"]:not(.mtk1)');
          if (/^(import|class|const|async)/.test(text) && keyword) {
            note(text.slice(0, 12), shown.getBoundingClientRect());
          }
          const badge = shown.querySelector('.code-badge-hot');
          if (badge) note('badge', badge.getBoundingClientRect());
        }
        return found;
      }, kind);
    await page.evaluate(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
        }
      }).observe({ type: 'layout-shift' });
    });
    const before = await places('.line');
    await tab.openEditor('leaky');
    await page.waitForTimeout(300);
    const after = await places('.view-line');
    expect(Object.keys(before)).toContain('badge');
    const left = (name: string, [x]: number[]): number => (name === 'badge' ? x : 0);
    for (const [name, place] of Object.entries(after)) {
      // A line's box begins at its number in one of them, and behind it in the other.
      expect([name, left(name, place), ...place.slice(1)]).toEqual([
        name,
        left(name, before[name]),
        ...before[name].slice(1),
      ]);
    }
    expect(Object.keys(after).length).toBeGreaterThan(3);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
      0.01,
    );
    await tab.close();
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(['', 'zh/'])(
    'finds nothing with editors, comparison and badges open, /%s',
    async (language) => {
      const tab = await LessonTab.open(browser, `${language}${AT_300}`, { ...TALL, colorScheme });
      const { page } = tab;
      const code = pane(page);
      await tab.openEditor('leaky');
      await code.locator(`.code-count-${WAITS}-leaked`).click();
      await page.keyboard.press('Control+m');
      await page.keyboard.press('Tab');
      const other = pane(page, 'fixed');
      await other.getByRole('tab').nth(2).click();
      await other.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await button(code, new RegExp(`^(line|第) ?${WAITS}`))
        .first()
        .focus();
      expect(await findings(page)).toEqual([]);
      await tab.close();
    },
  );

  it('finds nothing with the plain field and the comparison as text', async () => {
    const tab = await LessonTab.open(browser, AT_300, { ...TOUCH, colorScheme });
    const code = pane(tab.page);
    await button(code, 'Click to edit').tap();
    await code.locator('textarea').waitFor();
    expect(await findings(tab.page)).toEqual([]);
    await code.getByRole('tab', { name: 'Compare' }).tap();
    await code.getByRole('row').first().waitFor();
    expect(await findings(tab.page)).toEqual([]);
    await tab.close();
  });
});
