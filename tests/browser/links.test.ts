import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChangedPrograms } from '../../src/lib/share';
import { encodeCode } from '../../src/lib/share/packing';
import { launch, LessonTab, type Side } from './site';

const LESSON = 'lessons/spawn-per-frame/';
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const leaky = read('../../simulations/spawn-per-frame/leaky.ts');
const fixed = read('../../simulations/spawn-per-frame/fixed.ts');
const fewer = leaky.replace('"entities", 50', '"entities", 20');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

async function codeOf(programs: ChangedPrograms): Promise<string> {
  const code = await encodeCode('spawn-per-frame', programs);
  if (!code.ok) throw new Error(code.fault.code);
  return code.value;
}

const notice = (page: Page) => page.getByTestId('link-notice');
const strip = (page: Page) => page.getByTestId('link-strip');

/** Puts another fragment into the address of the open page, as somebody does who pastes a link. */
async function paste(page: Page, hash: string): Promise<void> {
  await page.evaluate((text) => (location.hash = text), hash);
}

/** The sandbox's frame is made when the first run starts; without it, nothing can have run. */
const hasRunSomething = (page: Page): boolean => page.frames().length > 1;

async function everything(tab: LessonTab, side: Side) {
  return {
    log: await tab.logHash(side),
    live: await tab.figure(side, 'live'),
    leaked: await tab.figure(side, 'leaked'),
    stacks: await tab.figure(side, 'stacks'),
    verdict: await tab.figure(side, 'verdict'),
    board: await tab.board(side),
  };
}

/** The link that the dialog shows, once it is made. */
async function shared(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByTestId('link-length').waitFor();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe('a shared link', () => {
  it('opens elsewhere at the same moment of the same run, once the reader says so', async () => {
    const tab = await LessonTab.open(browser);
    await tab.type('leaky', fewer);
    await tab.page.locator('[data-world=leaky] [data-testid=live][data-value="1201"]').waitFor();
    await tab.settled();
    const seed = tab.page.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('7');
    await seed.press('Enter');
    await tab.seek(212);
    await tab.page.keyboard.press('Shift+ArrowRight');
    await tab.page.keyboard.press('Shift+ArrowRight');
    await tab.settled();
    const sent = await shared(tab.page);
    await tab.page.keyboard.press('Escape');
    const before = [await everything(tab, 'leaky'), await everything(tab, 'fixed')];
    expect(sent.length).toBeLessThan(600);
    expect(sent).toContain('?seed=7&frame=212&event=2#code=1.');
    expect(tab.noise).toEqual([]);
    await tab.close();

    const other = await LessonTab.visit(browser, sent.slice(inject('siteUrl').length));
    const { page } = other;
    await notice(page).waitFor();
    await page.waitForTimeout(1_000);
    expect(hasRunSomething(page)).toBe(false);
    expect(await page.locator('[data-pane=leaky]').textContent()).toContain('"entities", 20');
    // By keyboard alone.
    const run = page.getByRole('button', { name: 'Run it' });
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await run.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await other.settled();
    expect([await everything(other, 'leaky'), await everything(other, 'fixed')]).toEqual(before);
    expect(await other.frame()).toBe(212);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('work');
    expect(other.noise).toEqual([]);
    await other.close();
  });

  it('gives way to the lesson’s own program; going back brings it again, forward leaves it', async () => {
    const hash = `#leak&code=${await codeOf({ leaky: fewer })}`;
    const tab = await LessonTab.visit(browser, LESSON + hash);
    const { page } = tab;
    await page.getByRole('button', { name: 'Show the lesson’s own program' }).click();
    await tab.settled();
    expect(await tab.frame()).toBe(300);
    expect(await tab.figure('leaky', 'live')).toBe('15001');
    expect(new URL(page.url()).hash).toBe('#leak');
    await page.goBack();
    await notice(page).waitFor();
    expect(new URL(page.url()).hash).toBe(hash);
    await page.goForward();
    await notice(page).waitFor({ state: 'detached' });
    await tab.settled();
    expect(await tab.figure('leaky', 'live')).toBe('15001');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('is still there, and still waits, after a reload and in the other language', async () => {
    const tab = await LessonTab.visit(browser, `${LESSON}#code=${await codeOf({ leaky: fewer })}`);
    const { page } = tab;
    await page.getByRole('button', { name: 'Run it' }).click();
    await tab.settled();
    expect(await strip(page).getAttribute('data-value')).toBe('running');
    await page.reload();
    await notice(page).waitFor();
    expect(hasRunSomething(page)).toBe(false);
    await page.getByTitle('Read this page in Chinese').click();
    await page.getByRole('button', { name: '运行它' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '运行它' }).click();
    await tab.settled();
    expect(await tab.figure('leaky', 'live')).toBe('1201');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('may be changed before it runs; what was typed is kept, also by a reload', async () => {
    const tab = await LessonTab.visit(browser, `${LESSON}#code=${await codeOf({ leaky: fewer })}`);
    const { page } = tab;
    await notice(page).waitFor();
    await tab.type('leaky', fewer.replace('20', '10'));
    await page.waitForTimeout(1_500);
    expect(hasRunSomething(page)).toBe(false);
    await page.reload();
    await notice(page).waitFor();
    expect(await page.locator('[data-pane=leaky]').textContent()).toContain('"entities", 10');
    await page.getByRole('button', { name: 'Run it' }).click();
    await tab.settled();
    expect(await tab.figure('leaky', 'live')).toBe('601');
    await tab.type('leaky', fewer.replace('20', '5'));
    await page.locator('[data-world=leaky] [data-testid=live][data-value="301"]').waitFor();
    await page.waitForTimeout(500);
    await page.reload();
    await notice(page).waitFor();
    expect(await page.locator('[data-pane=leaky]').textContent()).toContain('"entities", 5');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('asks nothing more once the lesson’s own text is put back', async () => {
    const tab = await LessonTab.visit(browser, `${LESSON}#code=${await codeOf({ leaky: fewer })}`);
    const { page } = tab;
    await notice(page).waitFor();
    await page.locator('[data-pane=leaky]').getByRole('button', { name: 'Reset' }).click();
    await notice(page).waitFor({ state: 'detached' });
    await tab.settled();
    expect(await tab.figure('leaky', 'live')).toBe('3001');
    await page.waitForFunction(() => location.hash === '');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('that is pasted into an open lesson stops what runs, and one step back are the reader’s changes', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    // Monaco writes the lines in view alone: so all of them are.
    await page.setViewportSize({ width: 1440, height: 1_300 });
    await tab.type('fixed', fixed.replaceAll('Entity', 'Mine'));
    await page.waitForFunction(() => location.hash.includes('code='));
    // Monaco writes spaces that do not break.
    const text = async () =>
      (await page.locator('[data-pane=fixed]').textContent())?.replaceAll('\u00a0', ' ');
    expect(await text()).toContain('new Mine()');
    await paste(page, `#code=${await codeOf({ leaky: fewer })}`);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('one step back');
    await expect.poll(text).not.toContain('new Mine()');
    expect(await page.locator('[data-log-hash]').count()).toBe(0);
    await page.goBack();
    await expect.poll(text).toContain('new Mine()');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('with a place within the page leaves programs alone', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await tab.type('leaky', fewer);
    await page.locator('[data-world=leaky] [data-testid=live][data-value="1201"]').waitFor();
    await paste(page, '#content');
    await page.waitForFunction(() => location.hash.includes('code='));
    expect(await tab.figure('leaky', 'live')).toBe('1201');
    expect(await notice(page).count()).toBe(0);
    await tab.close();
  });

  it('whose code does not compile says so when it is run, and shows no other program’s run', async () => {
    const broken = 'export async function main() { const x: number = ""; }';
    const tab = await LessonTab.visit(browser, `${LESSON}#code=${await codeOf({ leaky: broken })}`);
    const { page } = tab;
    await page.getByRole('button', { name: 'Run it' }).click();
    await page.locator('[data-world=leaky] [data-testid=fault][data-value=compile]').waitFor();
    expect(await tab.figure('leaky', 'verdict')).toBe('failed');
    const seed = page.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('8');
    await seed.press('Enter');
    await page.locator('[data-log-hash]:has([data-world=fixed])').waitFor();
    await page.waitForTimeout(1_000);
    expect(await page.locator('[data-log-hash]:has([data-world=leaky])').count()).toBe(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('sets seed, order, frame, speed, world and look, whatever the case of its keys', async () => {
    const tab = await LessonTab.open(
      browser,
      `${LESSON}?SEED=9&Policy=random&FRAME=120&event=999999&speed=4&world=fixed&theme=dark&group=blue&seed=3&task=x`,
      { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
    );
    const { page } = tab;
    expect(await tab.frame()).toBe(120);
    expect(await page.getByRole('spinbutton', { name: 'Seed' }).inputValue()).toBe('9');
    expect(await page.getByTestId('policy').getAttribute('data-value')).toBe('random');
    expect(await page.locator('[data-world=fixed]').isVisible()).toBe(true);
    expect(await page.locator('[data-world=leaky]').isVisible()).toBe(false);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['leaklab.progress']);
    expect(await strip(page).textContent()).toContain('task');
    // More events than the frame has: the last of them is shown.
    const shown = await page.locator('.events').textContent();
    expect(Number(/\d+/.exec(shown ?? '')?.[0] ?? 0)).toBeLessThan(1_000);
    const sent = new URL(await shared(page)).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({
      ...{ seed: '9', policy: 'random', frame: '120', speed: '4', world: 'fixed', theme: 'dark' },
    });
    expect(sent.has('group')).toBe(false);
    await page.keyboard.press('Escape');
    // What the reader changes takes the place of what the link said; what we do not know stays.
    const seed = page.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('11');
    await seed.press('Enter');
    await page.waitForFunction(() => location.search.includes('seed=11'));
    expect(page.url()).toContain('group=blue');
    await page.getByRole('button', { name: 'Theme: dark' }).click();
    expect(page.url()).not.toContain('theme=');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('repeats a schedule', async () => {
    const path = `${LESSON}?schedule=o1:1(1a)2&frame=60`;
    const hashes = [];
    for (let i = 0; i < 2; i++) {
      const tab = await LessonTab.open(browser, path);
      hashes.push(await tab.logHash('leaky'));
      expect(await tab.page.getByTestId('policy').getAttribute('data-value')).toBe('replay');
      expect(await tab.figure('leaky', 'verdict')).toBe('stable');
      await tab.close();
    }
    const plain = await LessonTab.open(browser);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(await plain.logHash('leaky'));
    await plain.close();
  });
});

describe('a bad link', () => {
  const bad = JSON.parse(read('../links/bad.json')) as {
    what: string;
    hash: string;
    fault: string;
  }[];
  /** One of each kind of fault is opened in a fresh page. */
  const kinds = bad.filter(
    ({ fault }, index) => bad.findIndex((other) => other.fault === fault) === index,
  );
  const tooLong = { what: 'too long', hash: `#code=1.${'A'.repeat(200_000)}`, fault: 'too-long' };

  it.each([...kinds, tooLong])(
    'is explained, and the lesson works: $what',
    async ({ hash, fault }) => {
      const tab = await LessonTab.open(browser, LESSON + hash);
      expect(await strip(tab.page).getAttribute('data-value')).toBe(fault);
      expect(await strip(tab.page).getAttribute('role')).toBe('alert');
      expect(await strip(tab.page).textContent()).toMatch(/\p{Lu}.*[.] .*[.]/u);
      expect(await notice(tab.page).count()).toBe(0);
      await tab.slider.press('End');
      expect(await tab.figure('leaky', 'live')).toBe('30001');
      expect(await tab.figure('fixed', 'live')).toBe('1');
      expect(tab.noise).toEqual([]);
      await tab.close();
    },
  );

  it('is explained when it is pasted into an open lesson, which goes on', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await tab.type('leaky', fewer);
    await page.locator('[data-world=leaky] [data-testid=live][data-value="1201"]').waitFor();
    for (const { hash, fault } of bad) {
      await page.evaluate(() => document.querySelector<HTMLElement>('.strip .close')?.click());
      await paste(page, hash);
      await page.locator(`[data-testid=link-strip][data-value=${fault}]`).waitFor();
      expect(await tab.figure('leaky', 'live')).toBe('1201');
    }
    await page.getByRole('button', { name: 'Hide this message' }).click();
    expect(await strip(page).count()).toBe(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('leaves the page alive, also where nothing in it is an address of ours', async () => {
    for (const end of [
      '#%E0%A4%A',
      '#%',
      '?%E0%A4%A=%&frame=%ff',
      '?__proto__=1&constructor=2#__proto__',
    ]) {
      const tab = await LessonTab.open(browser, LESSON + end);
      await tab.slider.press('End');
      expect(await tab.figure('leaky', 'live')).toBe('30001');
      expect(tab.noise).toEqual([]);
      await tab.close();
    }
  });
});

describe('the share dialog', () => {
  it('says that the link was copied, and selects it where the clipboard is refused', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const link = await shared(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const said = page.getByRole('dialog').getByRole('status');
    await expect.poll(() => said.textContent()).toBe('The link was copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.assign(document, { execCommand: () => false });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => said.textContent()).toContain('Ctrl+C');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
    // Keys of the stage behind do nothing.
    const frame = await tab.frame();
    for (const key of ['ArrowRight', 'End', ']']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    expect(await tab.frame()).toBe(frame);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('leaves out code and moment where they are not wanted', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('checkbox', { name: /At this moment/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /With my code/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.type('leaky', fewer);
    await page.locator('[data-world=leaky] [data-testid=live][data-value="1201"]').waitFor();
    expect(await shared(page)).toMatch(/\?frame=60#code=1\./);
    const field = page.getByRole('textbox', { name: 'Link' });
    await page.getByRole('checkbox', { name: /At this moment/ }).uncheck();
    await expect.poll(() => field.inputValue()).toMatch(/\/#code=1\.[^?]*$/);
    await page.getByRole('checkbox', { name: /With my code/ }).uncheck();
    await expect.poll(() => field.inputValue()).toBe(inject('siteUrl') + LESSON);
    await tab.close();
  });

  it('offers a file for what is too long for a link, and opens it again', async () => {
    const tab = await LessonTab.open(browser);
    const { page } = tab;
    let noise = 12_345;
    const lines = Array.from({ length: 900 }, () => {
      noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
      return `// ${noise.toString(36)} ${(noise >>> 3).toString(16)}`;
    });
    await tab.type('leaky', `${fewer}${lines.join('\n')}\n`);
    await page.locator('[data-world=leaky] [data-testid=live][data-value="1201"]').waitFor();
    await tab.seek(120);
    await page.getByRole('button', { name: 'Share' }).click();
    const length = Number(await page.getByTestId('link-length').getAttribute('data-value'));
    expect(length).toBeGreaterThan(8_000);
    expect(await page.getByRole('dialog').textContent()).toContain('A file is safer');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('spawn-per-frame.leaklab.json');
    const path = await download.path();
    const before = await tab.board('leaky');
    await page.keyboard.press('Escape');

    const other = await LessonTab.open(browser);
    await other.page.getByRole('button', { name: 'Share' }).click();
    const open = async (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => {
      await other.page.locator('dialog input[type=file]').setInputFiles(file);
    };
    await open({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"leaklab":9}'),
    });
    await other.page.locator('[data-testid=link-strip][data-value=newer-version]').waitFor();
    expect(await strip(other.page).textContent()).toContain('This file');
    await other.page.getByRole('button', { name: 'Share' }).click();
    await open(path);
    await notice(other.page).waitFor();
    expect(await strip(other.page).count()).toBe(0);
    await other.page.getByRole('button', { name: 'Run it' }).click();
    await other.settled();
    expect(await other.frame()).toBe(120);
    expect(await other.board('leaky')).toBe(before);
    expect([...tab.noise, ...other.noise]).toEqual([]);
    await tab.close();
    await other.close();
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each([1440, 390])('finds nothing on notice, messages and dialog, %i wide', async (width) => {
    const hidden = `${fewer}// \u202e\n`;
    const path = `zh/${LESSON}?seed=x#code=${await codeOf({ leaky: hidden, fixed: `${fixed}\n` })}`;
    const options = { colorScheme, viewport: { width, height: 900 } };
    const tab = await LessonTab.visit(browser, path, options);
    const { page } = tab;
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain(`leaky.ts:${fewer.split('\n').length}`);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: '运行它' }).click();
    await tab.settled();
    await paste(page, '#code=1');
    await strip(page).first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: '分享' }).click();
    await page.getByTestId('link-length').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});
