import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LessonTab, type Side } from './site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Each frame adds a listener that nobody takes away, and tells all of them: frames get longer and longer. */
const STUTTER = `import { chan, frame, go, microsecond, work, type Chan } from "leaklab";
const listeners: Chan<number>[] = [];
async function listen(inbox: Chan<number>) { for (;;) await inbox.recv(); }
export async function main() {
for (;;) {
const inbox = chan<number>(1); listeners.push(inbox); go(listen, inbox);
for (const l of listeners) { l.trySend(1); await work(160 * microsecond); }
await frame.next();
} }`;

const scene = (tab: LessonTab, side: Side) =>
  tab.page.locator(`[data-world=${side}] [data-testid=scene]`);

/** The picture of a world's scene, and the frame that it shows. */
const shown = (tab: LessonTab, side: Side) =>
  scene(tab, side).evaluate((element: HTMLElement) => ({
    frame: Number(element.dataset.shown),
    pictures: Number(element.dataset.pictures),
    pixels: element.querySelector('canvas')!.toDataURL(),
  }));

describe('the timeline', () => {
  it('says what it shows: figure, frame, both worlds, and what happened there', async () => {
    const tab = await LessonTab.open(browser);
    await tab.seek(61);
    expect(await tab.slider.getAttribute('aria-valuetext')).toBe(
      'frame 61 of 600, live: leaky 3,051 · fixed 1, leaky: first leak found',
    );
    await tab.page.getByRole('radio', { name: 'stacks' }).check({ force: true });
    expect(await tab.slider.getAttribute('aria-label')).toBe('Timeline: stacks, over frames');
    expect(await tab.slider.getAttribute('aria-valuetext')).toContain(
      'stacks: leaky 6.0 MiB · fixed 2.0 KiB',
    );
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('reads out what is under the pointer, without going there', async () => {
    const tab = await LessonTab.open(browser);
    await tab.seek(300);
    const box = (await tab.slider.boundingBox())!;
    await tab.page.mouse.move(box.x + 58 + (61 / 600) * (box.width - 70), box.y + 50);
    await expect
      .poll(() => tab.page.locator('[data-testid=read-out]').textContent())
      .toMatch(/frame 61 · leaky 3,051 · fixed 1 · leaky: first leak found/);
    expect(await tab.frame()).toBe(300);
    await tab.close();
  });

  it('goes to what its legend names', async () => {
    const tab = await LessonTab.open(browser);
    await tab.page.getByRole('button', { name: 'first leak found' }).click();
    expect(await tab.frame()).toBe(61);
    await tab.close();
  });

  it('moves by pages and to its ends by keyboard, whatever it shows', async () => {
    const tab = await LessonTab.open(browser);
    await tab.page.getByRole('radio', { name: 'frame time' }).check({ force: true });
    await tab.slider.press('Home');
    await tab.slider.press('PageUp');
    expect(await tab.frame()).toBe(60);
    await tab.slider.press('End');
    expect(await tab.frame()).toBe(600);
    await tab.close();
  });
});

describe('the viewport', () => {
  it('stands still while the game loop is late, and the fixed world goes on', async () => {
    const tab = await LessonTab.open(browser);
    const original = await tab.logHash('leaky');
    await tab.type('leaky', STUTTER);
    // The new run is over when its log has another hash.
    await expect
      .poll(() => tab.logHash('leaky'), { timeout: 30_000 })
      .toSatisfy((hash) => typeof hash === 'string' && hash !== original);
    await tab.seek(320);
    expect((await shown(tab, 'leaky')).pictures).toBeLessThan(40);
    expect((await shown(tab, 'fixed')).pictures).toBe(60);

    let held = 0;
    let before = { leaky: await shown(tab, 'leaky'), fixed: await shown(tab, 'fixed') };
    for (let frame = 321; frame <= 332; frame++) {
      await tab.slider.press('ArrowRight');
      const now = { leaky: await shown(tab, 'leaky'), fixed: await shown(tab, 'fixed') };
      expect(now.fixed.frame).toBe(before.fixed.frame + 1);
      expect(now.fixed.pixels).not.toBe(before.fixed.pixels);
      if (now.leaky.frame === before.leaky.frame) held++;
      else expect(now.leaky.pixels).not.toBe(before.leaky.pixels);
      before = now;
    }
    expect(held).toBeGreaterThan(3);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('is a picture, and no white patch, where the system forces its colours', async () => {
    const tab = await LessonTab.open(browser, undefined, { forcedColors: 'active' });
    await tab.seek(300);
    const colours = await scene(tab, 'leaky').evaluate((element) => {
      const canvas = element.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours).toBeGreaterThan(10);
    await tab.close();
  });

  it('shows no stutter where the log has none: the worlds of this lesson look the same', async () => {
    const tab = await LessonTab.open(browser);
    await tab.seek(400);
    // Their canvases may differ by a pixel in width, so not pixel by pixel.
    for (const side of ['leaky', 'fixed'] as const) {
      expect(await shown(tab, side)).toMatchObject({ frame: 399, pictures: 60 });
    }
    await tab.close();
  });
});
