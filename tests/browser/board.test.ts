import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LessonTab } from './site';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Three senders wait at a buffer of four, of which nobody takes; its channel is closed by nobody. */
const FULL = `import { chan, frame, go } from "leaklab";
const jobs = chan<number>(4);
async function send(n: number) {
  await jobs.send(n);
}
export async function main() {
  for (let i = 0; i < 7; i++) go(send, i);
  for (;;) await frame.next();
}
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const open = (options?: BrowserContextOptions) => LessonTab.open(browser, undefined, options);
const boardOf = (tab: LessonTab, side = 'leaky') => tab.page.locator(`[data-world=${side}] .board`);
const head = (tab: LessonTab) => boardOf(tab).getByRole('button', { name: /chan receive/ });
const tasks = (tab: LessonTab) => boardOf(tab).getByRole('listbox');

/** The dots of a board, as they are at this moment. */
const dots = (tab: LessonTab) =>
  boardOf(tab)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

describe('a room', () => {
  it('is opened, gone through and left by keyboard alone', async () => {
    const tab = await open();
    await tab.seek(20);
    await head(tab).focus();
    await tab.page.keyboard.press('Enter');
    await tasks(tab).waitFor();
    expect(await tasks(tab).evaluate((list) => list === document.activeElement)).toBe(true);
    const option = tasks(tab).getByRole('option');
    const first = await option.textContent();
    expect(first).toMatch(/Task \d+, tick, blocked/);
    await tab.page.keyboard.press('ArrowRight');
    expect(await option.textContent()).not.toBe(first);
    await tab.page.keyboard.press('ArrowLeft');
    expect(await option.textContent()).toBe(first);
    // Arrows belong to the room here, not to the playhead.
    expect(await tab.frame()).toBe(20);
    await tab.page.keyboard.press('Enter');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await boardOf(tab).getByTestId('ring-picked').count()).toBe(1);
    await tab.page.keyboard.press('Escape');
    expect(await tasks(tab).count()).toBe(0);
    expect(await head(tab).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('is opened by a double click among its dots too, and left by its crumb', async () => {
    const tab = await open();
    await tab.seek(300);
    const box = (await boardOf(tab).locator('[data-room="4"]').boundingBox())!;
    await tab.page.mouse.dblclick(box.x + 40, box.y + box.height - 12);
    await tasks(tab).waitFor();
    await boardOf(tab).getByRole('button', { name: 'Board' }).click();
    expect(await tasks(tab).count()).toBe(0);
    await tab.close();
  });

  it('shows channels as pipes, filled as they are at the frame, and its tasks on cards', async () => {
    const tab = await open();
    await tab.seek(100);
    await tab.type('leaky', FULL);
    await boardOf(tab)
      .getByRole('button', { name: /chan send/ })
      .click();
    const pipe = boardOf(tab).getByTestId('pipe');
    expect(await pipe.getAttribute('data-filled')).toBe('4');
    expect(await pipe.locator('.filled').count()).toBe(4);
    expect(await boardOf(tab).getByRole('listitem').textContent()).toContain(
      '4 of 4 slots filled, 3 tasks waiting to send',
    );
    expect(await tasks(tab).getByRole('option').count()).toBe(3);
    await tasks(tab).getByRole('option').nth(1).click();
    expect(await tasks(tab).getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    await tab.seek(0);
    expect(await pipe.count()).toBe(0);
    expect(await boardOf(tab).textContent()).toContain('Nobody is here at this frame');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('what is picked', () => {
  it('is ringed and the others step back; a second click lets it go', async () => {
    const tab = await open();
    await tab.seek(300);
    const plain = await dots(tab);
    const box = (await boardOf(tab).locator('[data-room="4"]').boundingBox())!;
    const click = () => tab.page.mouse.click(box.x + 60, box.y + 34);
    await click();
    expect(await boardOf(tab).getByTestId('ring-picked').count()).toBe(1);
    expect(await dots(tab)).not.toBe(plain);
    await click();
    expect(await boardOf(tab).getByTestId('ring-picked').count()).toBe(0);
    expect(await dots(tab)).toBe(plain);
    await tab.close();
  });

  it('may be who is on a processor, reached by Tab and arrows', async () => {
    const tab = await open();
    const seats = boardOf(tab).getByRole('toolbar').getByRole('button');
    await seats.first().focus();
    await tab.page.keyboard.press('ArrowRight');
    expect(await seats.nth(1).evaluate((seat) => seat === document.activeElement)).toBe(true);
    expect(await seats.nth(1).getAttribute('aria-label')).toMatch(/^P1/);
    await tab.close();
  });
});

describe('dots', () => {
  // Once more where the machine was so busy that the flight was over before it was looked at.
  it(
    'fly when time goes on by a step, and settle where a jump shows them',
    { retry: 2 },
    async () => {
      const tab = await open({ reducedMotion: 'no-preference' });
      await tab.page.keyboard.press('Space');
      await tab.page.keyboard.press('Home');
      await tab.page.keyboard.press('ArrowRight');
      const flying = await dots(tab);
      await tab.page.waitForTimeout(800);
      const settled = await dots(tab);
      expect(settled).not.toBe(flying);
      await tab.page.keyboard.press('ArrowRight');
      await tab.page.keyboard.press('ArrowLeft');
      expect(await dots(tab)).toBe(settled);
      await tab.close();
    },
  );

  it('do not fly where the reader wants nothing to move', async () => {
    const tab = await open({ reducedMotion: 'reduce' });
    await tab.page.keyboard.press('Home');
    await tab.page.keyboard.press('ArrowRight');
    const at = await dots(tab);
    await tab.page.waitForTimeout(300);
    expect(await dots(tab)).toBe(at);
    await tab.close();
  });

  it.each([1, 1.5, 2])('are as fine as the screen, at %s pixels each', async (ratio) => {
    const tab = await open({ deviceScaleFactor: ratio });
    const [pixels, css] = await boardOf(tab)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth]);
    expect(pixels).toBe(Math.round(css * ratio));
    await tab.close();
  });

  it('tell leaked tasks from others where the system forces its colours', async () => {
    const tab = await open({ forcedColors: 'active' });
    await tab.seek(90);
    const colours = await boardOf(tab)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const found = new Set<number>();
        const pixels = new Uint32Array(data.buffer);
        for (const pixel of pixels) if (pixel >>> 24 === 255) found.add(pixel);
        return found.size;
      });
    expect(colours).toBeGreaterThanOrEqual(2);
    await tab.close();
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it('finds nothing with a room open and a task picked', async () => {
    for (const frame of [300, 1]) {
      const tab = await open({ colorScheme });
      await tab.seek(frame);
      await head(tab).click();
      await tasks(tab).waitFor();
      await tab.page.keyboard.press('Enter');
      await tab.page.evaluate(axeSource);
      const { violations } = await tab.page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html}`))).toEqual(
        [],
      );
      await tab.close();
    }
  });
});
