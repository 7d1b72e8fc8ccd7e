/** What a page does with programs that are too much for it: in words, with the number and the line. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LessonTab, type Side } from './site';

const ZH = 'zh/lessons/spawn-per-frame/';
const FIXED = readFileSync('simulations/spawn-per-frame/fixed.ts', 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const fault = (tab: LessonTab, side: Side, code: string): Locator =>
  tab.page.locator(`[data-world=${side}] [data-testid=fault][data-value=${code}]`);

/** Variables without types that depend on each other in loops within loops: TypeScript goes round and round. */
const VARIABLES = Array.from({ length: 10 }, (_, i) => `v${i}`);
const LOOPS = Array.from({ length: 4 }).reduce<string>(
  (body, _, depth) =>
    `while (maybe()) { ${body} ${VARIABLES.map((v, i) => `if (maybe()) ${v} = either(v${(i + 2) % 10}, v${(i * 7 + depth) % 10});`).join(' ')} }`,
  VARIABLES.map((v, i) => `${v} = either(v${(i + 1) % 10}, v${(i + 3) % 10});`).join(' '),
);
const BOMB = `export async function main() {}
type Around<T> = { next: Around<[T]> } | null;
declare function either<A, B>(a: A, b: B): A | B;
declare function maybe(): boolean;
export function f(): unknown { let around: Around<1> = null; ${VARIABLES.map((v) => `let ${v};`).join(' ')} ${LOOPS} return [v0, around]; }
`;

/** The longest time that the page has not answered since, in ms. */
async function watchPage(tab: LessonTab): Promise<() => Promise<number>> {
  await tab.page.evaluate(() => {
    const seen = window as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () => tab.page.evaluate(() => (window as unknown as { longest: number }).longest);
}

describe('a program that takes for ever to check', () => {
  it(
    'is cut off by time; the editor keeps the code, and works on after it',
    // Once more, as a frame may be late for what else the machine has to do.
    { timeout: 120_000, retry: 1 },
    async () => {
      const tab = await LessonTab.open(browser);
      await tab.type('leaky', BOMB);
      const longest = await watchPage(tab);
      const told = fault(tab, 'leaky', 'compile-time');
      // A change on the other side waits for its turn, and is compiled by the worker after the one that was ended.
      await tab.type(
        'fixed',
        FIXED.replace('main()', 'main( )').concat('\nconst x: number = "";\n'),
      );
      await told.waitFor({ timeout: 40_000 });
      expect(await told.textContent()).toMatch(/line 2.*stopped after 10 s/s);
      await fault(tab, 'fixed', 'compile').waitFor({ timeout: 20_000 });
      expect(await longest()).toBeLessThan(250);
      const code = tab.page.locator('[data-pane=leaky]');
      expect(await code.textContent()).toContain('type\u00a0Around<T>');
      await tab.type('leaky', FIXED);
      await told.waitFor({ state: 'detached', timeout: 20_000 });
      await tab.page
        .locator('[data-world=leaky] [data-testid=verdict][data-value=stable]')
        .waitFor({ timeout: 20_000 });
      expect(tab.noise).toEqual([]);
      await tab.close();
    },
  );
});

/** Pastes a text in the place of all that is in the field that has the focus, as with the keyboard. */
async function paste({ page }: LessonTab, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

describe('a megabyte of source', () => {
  const giant = `export async function main() {}\n${`// ${'filler '.repeat(12)}\n`.repeat(12_000)}`;

  it('is not compiled, stays in the editor, and can be undone', async () => {
    expect(giant.length).toBeGreaterThan(1_000_000);
    const tab = await LessonTab.open(browser, ZH);
    await tab.openEditor('leaky');
    const requests = tab.requests.length;
    await paste(tab, giant);
    const told = fault(tab, 'leaky', 'source-size');
    await told.waitFor();
    expect(await told.textContent()).toMatch(/第 2\d{3} 行.*最多 200,000 个字符/s);
    expect(tab.requests.slice(requests).filter((url) => url.includes('program.worker'))).toEqual(
      [],
    );
    await tab.page.keyboard.press('ControlOrMeta+z');
    await told.waitFor({ state: 'detached' });
    await tab.page.keyboard.press('ControlOrMeta+Shift+z');
    await told.waitFor();
    await tab.type('leaky', FIXED);
    await told.waitFor({ state: 'detached' });
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('stays in the plain text field of a touch screen too', async () => {
    const tab = await LessonTab.open(browser, undefined, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const pane = tab.page.locator('[data-pane=leaky]');
    await pane.getByRole('button', { name: 'Click to edit' }).tap();
    const field = pane.locator('textarea');
    await field.focus();
    await paste(tab, giant);
    await fault(tab, 'leaky', 'source-size').waitFor();
    expect(await field.inputValue()).toBe(giant);
    await field.fill(FIXED);
    await fault(tab, 'leaky', 'source-size').waitFor({ state: 'detached' });
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('a limit of the engine, in Chinese', () => {
  it.each([
    [
      'log-lines',
      'import { log } from "leaklab";\nexport async function main() {\n  for (;;) log("x");\n}',
      '2,000 行',
    ],
    [
      'heap',
      'import { heap } from "leaklab";\nexport async function main() {\n  for (;;) heap.alloc(2 ** 30);\n}',
      '16 GiB',
    ],
    [
      'fuel',
      'export async function main() {\n  const x: number = 1;\n  while (x > 0);\n}\n',
      '60,000,000 次',
    ],
  ])('%s says the number, the line and what to do, and no English', async (code, text, number) => {
    const tab = await LessonTab.open(browser, ZH);
    await tab.openEditor('leaky');
    await paste(tab, text);
    const told = fault(tab, 'leaky', code);
    await told.waitFor();
    const said = (await told.textContent()) ?? '';
    expect(said).toContain(number);
    expect(said).toContain('第 3 行');
    expect(said.replaceAll(/GiB|channel/g, '')).not.toMatch(/[A-Za-z]/);
    await tab.close();
  });
});

describe('what a program names', () => {
  const EVIL =
    '\\u202e<img src=x onerror=alert(1)>\\n\\u001b[31m\\u0000' +
    'z\\u0334\\u0335\\u0336\\u0337\\u0338\\u0339\\u033a';
  const INERT = '\\u202e<img src=x onerror=alert(1)>\\n\\x1b[31m\\x00z\u0334\u0335\u0336\u0337…';
  const text = `import { chan, frame, go, panic } from "leaklab";
export async function main() {
  const wait = async () => { await chan<number>().recv(); };
  Object.defineProperty(wait, "name", { value: "${EVIL}" });
  for (let i = 0; i < 3; i++) { go(wait); await frame.next(); }
  for (let i = 0; i < 50; i++) await frame.next();
  panic("${EVIL} and then a text that goes on for longer than the banner is wide, so that it has to be opened");
}`;

  it('is text, on one line, in the order in which it stands', async () => {
    const tab = await LessonTab.open(browser);
    await tab.openEditor('leaky');
    await paste(tab, text);
    const told = fault(tab, 'leaky', 'panic');
    await told.waitFor();
    expect(await told.locator('bdi').textContent()).toMatch(/^panic: /);
    expect(await told.locator('bdi').textContent()).toContain(INERT);
    const more = told.getByRole('button', { name: 'Show all' });
    await more.click();
    expect(
      await told.locator('code').evaluate((code) => code.scrollWidth <= code.clientWidth),
    ).toBe(true);
    await told.getByRole('button', { name: 'Show less' }).click();
    await told.getByRole('button', { name: 'Hide this message' }).click();

    await tab.seek(20);
    const board = tab.page.locator('[data-world=leaky] .board canvas');
    const box = (await board.boundingBox())!;
    const tip = tab.page.locator('[data-world=leaky] .board .tip');
    search: for (let y = 8; y < box.height; y += 6) {
      for (let x = 8; x < box.width; x += 6) {
        await tab.page.mouse.move(box.x + x, box.y + y);
        if (((await tip.count()) > 0 && (await tip.textContent())?.includes('img')) === true)
          break search;
      }
    }
    expect(await tip.locator('bdi').textContent()).toBe(INERT);
    expect(await tip.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
    expect(await tab.page.locator('img[src=x]').count()).toBe(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  }, 120_000);
});
