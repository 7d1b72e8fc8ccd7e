/**
 * A lesson that a course launches, in a real browser: what the course's record store hears is checked statement by
 * statement, and whatever the store does, the lesson goes on.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { programText, readLesson } from '../lessons/files';
import { LearningRecordStore } from '../support/learning-record-store';
import { findings } from './axe';
import { launch, LessonTab } from './site';

const files = readLesson('05-spawn-per-frame');
const { slug, steps } = files.lesson;
const PAGE = `launch/${slug}/`;

let browser: Browser;
let store: LearningRecordStore;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  store = await LearningRecordStore.start();
});
afterEach(async () => {
  expect(store.rules.broken).toEqual([]);
  await store[Symbol.asyncDispose]();
});

const strip = (page: Page) => page.getByTestId('course');
const state = (page: Page, is: string) =>
  page.locator(`[data-testid=course][data-state=${is}]`).waitFor();
const told = (verbs: readonly string[]) =>
  expect.poll(() => store.verbs, { timeout: 20_000 }).toEqual(verbs);

/** What the console said, but for documents that the store does not have: xAPI answers 404 for those. */
const noiseOf = ({ noise }: LessonTab) => noise.filter((line) => !line.includes('404 (Not Found)'));

/** The lesson under it works: both worlds have run, and the playhead goes. */
async function works(tab: LessonTab): Promise<void> {
  await tab.settled();
  await tab.slider.press('End');
  expect(await tab.figure('leaky', 'live')).toBe('30001');
}

describe('a launched lesson', () => {
  it(
    'tells how far it is read and that it is solved, once, also over reloads, and goes back',
    { timeout: 180_000 },
    async () => {
      const query = store.launch({ masteryScore: 0.6 });
      const tab = await LessonTab.open(browser, PAGE + query);
      const { page } = tab;
      await state(page, 'reporting');
      await page.evaluate((to) => (location.hash = to), steps[1].id);
      await told(['initialized', 'progressed', 'progressed']);
      await page.reload();
      await tab.settled();
      await state(page, 'reporting');
      expect(new URL(page.url()).searchParams.get('endpoint')).toContain(store.origin);
      await page.evaluate((to) => (location.hash = to), steps.at(-1)!.id);
      await told(['initialized', 'progressed', 'progressed', 'completed']);
      await page.locator('[data-testid=exercise]').waitFor();
      await tab.paste('leaky', programText(files, 'solution'));
      await page.getByRole('button', { name: 'Check my program' }).click();
      await page.locator('[data-testid=exercise][data-grade=passed]').waitFor({ timeout: 120_000 });
      await told(['initialized', 'progressed', 'progressed', 'completed', 'passed']);
      expect(await strip(page).textContent()).toContain('All has arrived.');
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.waitForURL(store.returnURL);
      await told(['initialized', 'progressed', 'progressed', 'completed', 'passed', 'terminated']);
      expect(store.asked.filter((what) => what.startsWith('POST'))).toHaveLength(1);
      // The learner's code is in none of it.
      expect(JSON.stringify(store.statements)).not.toContain('import');
      await page.goBack();
      await state(page, 'ended');
      // What was typed stands in the address, and waits there as any link's code does.
      await page.getByRole('button', { name: 'Run it' }).click();
      await tab.settled();
      expect(store.verbs.at(-1)).toBe('terminated');
      expect(noiseOf(tab)).toEqual([]);
      await tab.close();
    },
  );

  it('that is only looked at tells that it was opened and left, and says so', async () => {
    const tab = await LessonTab.open(browser, PAGE + store.launch({ launchMode: 'Review' }));
    const { page } = tab;
    await state(page, 'reporting');
    expect(await strip(page).textContent()).toContain('and nothing else');
    await page.evaluate((to) => (location.hash = to), steps.at(-1)!.id);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.waitForURL(store.returnURL);
    await told(['initialized', 'terminated']);
    await tab.close();
  });

  it('is shown in the language that the course names, and changes it without a second session', async () => {
    const tab = await LessonTab.open(browser, PAGE + store.launch({ languagePreference: 'zh-TW' }));
    const { page } = tab;
    await page.waitForURL(/\/zh\/launch\//);
    await page.getByRole('button', { name: '完成' }).waitFor();
    await page.getByTitle('用英文阅读本页').or(page.locator('a.language')).first().click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    await page.reload();
    await state(page, 'reporting');
    await told(['initialized', 'progressed']);
    expect(noiseOf(tab)).toEqual([]);
    await tab.close();
  });
});

describe('the address of a launch', () => {
  it('may be a lesson’s own: its page hands over to the one that may talk to the course', async () => {
    const tab = await LessonTab.visit(browser, `lessons/${slug}/${store.launch()}#leak`);
    await tab.page.waitForURL(/\/launch\//);
    await state(tab.page, 'reporting');
    expect(new URL(tab.page.url()).hash).toBe('#leak');
    await tab.close();
  });

  it('without a launch is the lesson', async () => {
    const tab = await LessonTab.open(browser, `zh/${PAGE}?frame=60`);
    await tab.page.waitForURL(`**/zh/lessons/${slug}/?frame=60`);
    expect(await tab.frame()).toBe(60);
    expect(noiseOf(tab)).toEqual([]);
    await tab.close();
  });

  it('that lacks something says what, and the lesson works', async () => {
    const query = new URLSearchParams(store.launch());
    query.set('actor', '{}');
    query.delete('registration');
    const tab = await LessonTab.open(browser, `${PAGE}?${query.toString()}`);
    expect(await strip(tab.page).getByRole('alert').textContent()).toContain('actor, registration');
    await works(tab);
    expect(store.asked).toEqual([]);
    expect(noiseOf(tab)).toEqual([]);
    await tab.close();
  });
});

describe('a course that does not answer', () => {
  it('is asked again, and the lesson works meanwhile', async () => {
    store.trouble = () => 'cut';
    const tab = await LessonTab.open(browser, PAGE + store.launch());
    const { page } = tab;
    await page.getByRole('button', { name: 'Try now' }).waitFor();
    expect(await strip(page).textContent()).toContain('It does not answer');
    expect(await findings(page)).toEqual([]);
    await works(tab);
    const asked = store.asked.length;
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(() => store.asked.length).toBeGreaterThan(asked);
    store.trouble = () => null;
    // By itself, or at the next click: whichever comes first.
    await state(page, 'reporting');
    await told(['initialized', 'progressed']);
    store.trouble = () => 503;
    await page.evaluate((to) => (location.hash = to), steps[1].id);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page
      .getByText('2 messages are on their way.')
      .or(page.getByText('It does not answer'))
      .first()
      .waitFor();
    await state(page, 'ended');
    store.trouble = () => null;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForURL(store.returnURL);
    await told(['initialized', 'progressed', 'progressed', 'terminated']);
    await tab.close();
  });

  it.each([
    ['gives no token', 'POST', 403, 'Open the lesson there again'],
    ['has no launch data', 'LMS.LaunchData', 404, 'Tell whoever runs the course'],
    ['refuses a statement', 'PUT statements', 400, 'refused what it was told (400)'],
  ])('or that %s: this is said, and the lesson works', async (_, about, status, sentence) => {
    store.trouble = (what) => (what.includes(about) ? status : null);
    const tab = await LessonTab.open(browser, PAGE + store.launch());
    await state(tab.page, 'failed');
    expect(await strip(tab.page).getByRole('alert').textContent()).toContain(sentence);
    await works(tab);
    await tab.close();
  });
});

it('only a launched page may talk to other hosts; the others load nothing of it', async () => {
  const policyOf = async (path: string) =>
    /connect-src ([^;"]+)/.exec(await (await fetch(inject('siteUrl') + path)).text())?.[1];
  for (const path of [PAGE, `zh/${PAGE}`]) expect(await policyOf(path)).toBe("'self' http: https:");
  for (const path of ['', `lessons/${slug}/`, 'play/']) expect(await policyOf(path)).toBe("'self'");
  const tab = await LessonTab.open(browser, `lessons/${slug}/`);
  const texts = await Promise.all(
    tab.requests.filter((url) => url.endsWith('.js')).map(async (url) => (await fetch(url)).text()),
  );
  expect(texts.filter((text) => text.includes('X-Experience-API-Version'))).toEqual([]);
  await tab.close();
});
