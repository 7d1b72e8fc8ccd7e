import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/lib/content';
import { findings } from './axe';
import { launch, LessonTab } from './site';

const LESSON = 'lessons/spawn-per-frame/';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const { claims } = JSON.parse(readFileSync('lessons/05-spawn-per-frame/lesson.json', 'utf8')) as {
  claims: Claim[];
};

const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const note = (page: Page) => page.getByTestId('claim-note');
/** The address follows a little later. */
const hasHash = (page: Page, hash: string) =>
  page.waitForFunction((wanted) => location.hash === wanted, hash);
const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Presses Tab until what has the focus is what a selector says. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((at) => document.activeElement?.matches(at) ?? false, selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

describe('a step', () => {
  it('points out a room, opens a tool, and takes both away with it', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await page.keyboard.press(']');
    await page.locator('[data-world=leaky] .room.picked').waitFor();
    expect(await tab.frame()).toBe(300);
    expect(await page.locator('[data-world=leaky] .room.picked').textContent()).toContain(
      'chan receive',
    );
    await page.keyboard.press(']');
    await page.locator('[data-tool=memory]').waitFor();
    expect(await page.locator('.room.picked').count()).toBe(0);
    await page.keyboard.press(']');
    await page.locator('[data-tool]').waitFor({ state: 'detached' });
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('finds its room also when the link names the step, before the run is there', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}#leak`);
    await tab.page.locator('[data-world=leaky] .room.picked').waitFor();
    await tab.close();
  });

  it('brings the line that its room is at into view, and leaves the focus where it is', async () => {
    const tab = await LessonTab.open(browser, 'lessons/log-flush/');
    const { page } = tab;
    const line = page.locator('[data-pane=leaky] .code .line').nth(24);
    const isInView = () =>
      line.evaluate((shown) => {
        const [inner, outer] = [shown, shown.closest('.code')!].map((it) =>
          it.getBoundingClientRect(),
        );
        return inner.top >= outer.top && inner.bottom <= outer.bottom;
      });
    expect(await isInView()).toBe(false);
    await page.keyboard.press(']');
    await page.locator('[data-world=leaky] .room.picked').waitFor();
    await expect.poll(isInView).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('.code'))).toBeNull();
    await tab.close();
  });
});

describe('the line that a step points out', () => {
  /** The line of a program is where its pane shows it. */
  const isInView = (page: Page, side: string, line: number) =>
    page.waitForFunction(
      ([pane, number]) => {
        const shown = document.querySelectorAll(`[data-pane=${pane}] .line`).item(number - 1);
        const region = shown.closest('.code')?.getBoundingClientRect();
        const { top, bottom } = shown.getBoundingClientRect();
        return region !== undefined && top >= region.top && bottom <= region.bottom;
      },
      [side, line] as const,
    );

  it('is in view, of the program too that the step puts on the left, and takes no focus', async () => {
    const tab = await LessonTab.open(browser, 'lessons/heartbeat-timeout/#tunnel');
    const { page } = tab;
    await isInView(page, 'leaky', 33);
    const next = page.getByRole('button', { name: 'Next step' });
    await next.click();
    await next.click();
    await isInView(page, 'fixed', 43);
    await next.click();
    await page.locator('[data-pane=leaky]').getByText('trap-range-ticker.ts').waitFor();
    await isInView(page, 'leaky', 32);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-pane]'))).toBeNull();
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('a link', () => {
  it('opens the tool and the task that it names, and passes them on', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}?frame=120&tool=trace&task=300`);
    const { page } = tab;
    await page.locator('[data-tool=trace]').waitFor();
    // Its life is marked on the timeline: the tick 300 is one of the sixth frame, and waits from then on.
    const turns = page.getByTestId('life').locator('path');
    await turns.first().waitFor({ state: 'attached' });
    expect(
      await turns.evaluateAll((paths) =>
        paths.map(({ dataset }) => [dataset['kind'], dataset['frame']]),
      ),
    ).toEqual([
      ['spawned', '6'],
      ['waits', '6'],
    ]);
    expect(await page.getByTestId('inspector').getAttribute('data-task')).toBe('300');
    await page.getByRole('button', { name: 'Share' }).click();
    const field = page.getByRole('textbox', { name: 'Link' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.includes('frame=120')),
    );
    const shared = new URL(await field.inputValue());
    expect(shared.searchParams.get('tool')).toBe('trace');
    expect(shared.searchParams.get('task')).toBe('300');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('says so when it names a tool that does not exist, and survives a task that does not', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}?tool=hammer&task=2000000000`);
    await tab.page
      .getByText(/not understood.*tool|tool.*not understood/i)
      .first()
      .waitFor();
    await tab.page.getByTestId('inspector').waitFor();
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('a claim', () => {
  it('says how it was checked, and shows the frame', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}#leak`);
    const { page } = tab;
    const number = page.locator('section.open [data-claim=live]');
    const claim = claims.find(({ id }) => id === 'live');
    await number.click();
    await note(page).waitFor();
    expect(await note(page).getByTestId('claim-value').getAttribute('data-value')).toBe(
      String(claim?.value),
    );
    const text = (await note(page).textContent()) ?? '';
    expect(text).toContain('leaky.ts');
    const [, script, slug] = /npm run -s (\w+) ([\w-]+)/.exec(text) ?? [];
    expect(scripts).toHaveProperty(script);
    expect(existsSync(`lessons/05-${slug}`)).toBe(true);
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'detached' });
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);

    await tab.seek(10);
    await number.click();
    await note(page).getByRole('button', { name: 'Show frame 300' }).click();
    expect(await tab.frame()).toBe(claim?.frame);
    expect(await tab.figure('leaky', 'live')).toBe(String(claim?.value));
    await number.click();
    await note(page).waitFor({ state: 'detached' });
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('does so on a phone, in Chinese, within the window', async () => {
    const tab = await LessonTab.open(browser, `zh/${LESSON}#leak`, { viewport: PHONE });
    const { page } = tab;
    for (const number of await page.locator('section.open [data-claim]').all()) {
      await number.click();
      await note(page).waitFor();
      const box = await note(page).boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width);
      expect(await note(page).textContent()).toContain('核对');
      await page.keyboard.press('Escape');
    }
    expect(await overflows(page)).toBe(false);
    await tab.close();
  });
});

describe('with the keyboard alone', () => {
  it('a whole lesson can be read, watched, understood and mended', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;

    // All keys are told, and the sheet gives the focus back.
    await page.keyboard.press('?');
    await page.getByTestId('help').waitFor();
    expect(await page.getByTestId('help').getByRole('heading', { level: 3 }).count()).toBe(8);
    await page.keyboard.press('Escape');
    await page.getByTestId('help').waitFor({ state: 'detached' });

    // The next step; its heading has the focus, and its room is picked.
    await page.keyboard.press(']');
    await hasHash(page, '#leak');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.locator('[data-world=leaky] .room.picked').waitFor();

    // How a number was checked.
    await tabTo(page, '[data-claim=live]');
    await page.keyboard.press('Enter');
    await note(page).waitFor();
    await page.keyboard.press('Escape');

    // Into the room, to a task, to the inspector and back.
    await tabTo(page, '[data-world=leaky] .room.picked button.head');
    await page.keyboard.press('Enter');
    await page.locator('[data-world=leaky] [role=listbox]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByTestId('inspector').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('inspector').waitFor({ state: 'detached' });

    // A tool by its tab.
    await tabTo(page, '.drawer [role=tab]');
    await page.keyboard.press('Enter');
    await page.locator('[data-tool=tasks] [role=grid]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-tool]').waitFor({ state: 'detached' });

    // The exercise: into the editor, a program that does not leak, and out again.
    for (const step of ['#choose', '#trap', '#your-turn']) {
      await page.keyboard.press(']');
      await hasHash(page, step);
    }
    await tabTo(page, '[data-pane=leaky] [role=tabpanel] *, [data-pane=leaky] [role=tabpanel]');
    await page.keyboard.press('Enter');
    await page.locator('[data-pane=leaky] .monaco-editor .view-line').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(readFileSync('simulations/spawn-per-frame/fixed.ts', 'utf8'));
    await page.waitForFunction(
      () =>
        document
          .querySelector('[data-world=leaky] [data-testid=verdict]')
          ?.getAttribute('data-value') === 'stable',
    );
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.monaco-editor') ?? null),
    ).toBeNull();

    // The checks, until it is solved.
    await tabTo(page, '[data-testid=exercise] button.primary');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=exercise][data-grade=passed]').waitFor({ timeout: 90_000 });
    expect(tab.noise).toEqual([]);
    await tab.close();
  }, 180_000);
});

describe('verdicts', () => {
  it('are told when they last, and not with each move of the playhead', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}?frame=10`);
    const { page } = tab;
    const live = page.getByTestId('verdicts');
    await page.waitForFunction(
      () => (document.querySelector('[data-testid=verdicts]')?.textContent ?? '') !== '',
    );
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() =>
        told.push(document.querySelector('[data-testid=verdicts]')?.textContent ?? ''),
      ).observe(document.querySelector('[data-testid=verdicts]')!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
    }
    await page.keyboard.press('End');
    await page.waitForFunction(() => (window as unknown as { told: string[] }).told.length > 0);
    await page.waitForTimeout(1_500);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toHaveLength(1);
    expect(await live.textContent()).toMatch(/^Leaky.*leak/);
    await tab.close();
  });
});

describe('presenter mode', () => {
  it('shows the stage alone, larger, survives a reload and is left with Escape', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}#leak`);
    const { page } = tab;
    const heightOf = async () =>
      (await page.locator('[data-world=leaky] h2').boundingBox())?.height ?? 0;
    const before = await heightOf();
    await page.keyboard.press('p');
    await page.waitForFunction(() => location.search.includes('present=1'));
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await page.locator('[data-pane]').first().isVisible()).toBe(false);
    expect(await heightOf()).toBeGreaterThan(before * 1.3);
    expect(await overflows(page)).toBe(false);
    expect(await findings(page)).toEqual([]);

    // Nothing behind it can be reached.
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('header a, header button') ?? null,
        ),
      ).toBeNull();
    }

    await page.reload();
    await tab.settled();
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await tab.frame()).toBe(300);

    // What is pointed at is what is hit, though all is larger.
    await tab.seek(212);
    const chart = await tab.slider.boundingBox();
    await page.mouse.click(chart!.x + chart!.width * 0.5, chart!.y + chart!.height / 2);
    expect(Math.abs((await tab.frame()) - 300)).toBeLessThan(25);

    await page.keyboard.press('[');
    await hasHash(page, '#count');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor();
    await page.waitForFunction(() => !location.search.includes('present'));
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('is not part of a link that is shared', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}?present=1`);
    await tab.page.getByRole('button', { name: 'Share' }).click();
    await tab.page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.includes('frame=')),
    );
    const href = await tab.page.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(href).not.toContain('present');
    await tab.close();
  });
});

const THEMES = ['light', 'dark', 'contrast'] as const;
const TOOLS = ['tasks', 'trace', 'memory', 'findings', 'metrics', 'statechart', 'events'] as const;

describe.each(THEMES)('axe, %s, with every tool', (theme) => {
  it.each(['', 'zh/'])(
    'finds nothing on /%s',
    async (language) => {
      const tab = await LessonTab.open(
        browser,
        `${language}${LESSON}?theme=${theme}&frame=120&task=300`,
      );
      const { page } = tab;
      await page.getByTestId('inspector').waitFor();
      const found: Record<string, string[]> = {};
      for (const [index, tool] of TOOLS.entries()) {
        await page.locator('.drawer [role=tab]').nth(index).click();
        await page.locator(`[data-tool=${tool}] > :not(.note)`).first().waitFor();
        const seen = await findings(page);
        if (seen.length > 0) found[tool] = seen;
      }
      expect(found).toEqual({});
      await page.keyboard.press('?');
      await page.getByTestId('help').waitFor();
      expect(await findings(page)).toEqual([]);
      await tab.close();
    },
    90_000,
  );
});

describe('high contrast', () => {
  const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('is what a reader gets who has asked the system for it, and can be chosen and kept', async () => {
    const asked = await LessonTab.open(browser, LESSON, { contrast: 'more', colorScheme: 'light' });
    expect(await themeOf(asked.page)).toBe('contrast');
    expect(await background(asked.page)).toBe('rgb(255, 255, 255)');
    await asked.close();

    const tab = await LessonTab.open(browser, LESSON, { colorScheme: 'dark' });
    const { page } = tab;
    for (let i = 0; i < 4 && (await themeOf(page)) !== 'contrast'; i++) {
      await page.locator('header .theme').click();
    }
    expect(await background(page)).toBe('rgb(0, 0, 0)');
    await page.reload();
    expect(await themeOf(page)).toBe('contrast');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('keeps leaked tasks apart where the system has its own colours', async () => {
    const tab = await LessonTab.open(browser, `${LESSON}?frame=120`, { forcedColors: 'active' });
    const colours = await tab.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-world=leaky] canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const solid = new Set<string>();
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 255) solid.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      }
      return [...solid];
    });
    expect(colours.length).toBeGreaterThan(1);
    await tab.close();
  });
});

describe('a phone', () => {
  it.each(['', 'zh/'])('needs no sideways scrolling for any tool: /%s', async (language) => {
    const tab = await LessonTab.open(browser, `${language}${LESSON}?frame=120`, {
      viewport: PHONE,
      hasTouch: true,
    });
    const { page } = tab;
    for (const [index, tool] of TOOLS.entries()) {
      await page.locator('.drawer [role=tab]').nth(index).click();
      await page.locator(`[data-tool=${tool}] > :not(.note)`).first().waitFor();
      expect(await overflows(page), tool).toBe(false);
    }
    // Buttons that a thumb is meant to hit.
    const small = await page
      .locator('.transport button:visible, .way button:visible')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => ({
            name: button.getAttribute('aria-label') ?? button.textContent,
            ...(({ width, height }) => ({ width, height }))(button.getBoundingClientRect()),
          }))
          .filter(({ width, height }) => width < 40 || height < 40),
      );
    expect(small).toEqual([]);
    await tab.close();
  });
});
