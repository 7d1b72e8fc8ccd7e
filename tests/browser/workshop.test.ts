import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { encodeResults } from '../../src/lib/results/codec';
import type { HandedInLesson } from '../../src/lib/results';
import { lessonFolders, programText, readLesson } from '../lessons/files';
import { findings } from './axe';
import { launch, LessonTab } from './site';

/** Two hundred runs a program, on a machine that may be busy. */
const LONG = { timeout: 400_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const lessons = lessonFolders().map(readLesson);
const lessonOf = (slug: string) => lessons.find(({ lesson }) => lesson.slug === slug)!;

function handedIn(
  slug: string,
  program: 'solution' | 'start',
  claim: Partial<HandedInLesson> = {},
): HandedInLesson {
  const text = programText(lessonOf(slug), program);
  return { lesson: slug, program: text, score: 1, hints: 0, sawSolution: false, ...claim };
}

/** A file as the dialog makes it. */
async function fileOf(name: string, ...results: HandedInLesson[]) {
  const made = await encodeResults({ name, lessons: results });
  if (!made.ok) throw new Error(made.fault.code);
  const buffer = Buffer.from(`Results of ${name} in Leaklab.\n\n${made.value}\n`);
  return { name: `${name}.txt`, mimeType: 'text/plain', buffer, code: made.value };
}

async function openWorkshop(path = 'workshop/', options?: BrowserContextOptions) {
  const tab = await LessonTab.visit(browser, path, options);
  await tab.page.waitForFunction(() => 'started' in document.documentElement.dataset);
  return tab;
}

const giveFiles = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByTestId('gather').locator('input[type=file]').setInputFiles(files);

/** What the table says, a line a row. */
const table = (page: Page) =>
  page
    .getByTestId('results')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.getAttribute('data-standing'), ...[...row.children].map((cell) => cell.textContent)]
          .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
          .join(' | '),
      ),
    );

const saved = (page: Page, act: () => Promise<void>) =>
  Promise.all([page.waitForEvent('download'), act()]).then(async ([download]) => ({
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }));

describe('the results of a workshop', () => {
  it('are checked anew: of ten files two are forged, and marked', LONG, async () => {
    const solved = (name: string, slug: string) => fileOf(name, handedIn(slug, 'solution'));
    const files = [
      await solved('Ada', 'spawn-per-frame'),
      await solved('Bo', 'spawn-per-frame'),
      await solved('陈晨', 'lost-cancel'),
      await solved('Dee', 'log-flush'),
      // The program that one begins with breaks a check.
      await fileOf('Eve', handedIn('spawn-per-frame', 'start')),
      await fileOf('Finn', handedIn('spawn-per-frame', 'start', { score: 0, hints: 3 })),
      await solved('Gus', 'lost-cancel'),
      await fileOf('Hal', handedIn('lost-cancel', 'solution', { sawSolution: true })),
      await fileOf('Ivy', { ...handedIn('log-flush', 'start'), program: 'not a program' }),
      await fileOf('=HYPERLINK("x")', handedIn('log-flush', 'solution')),
    ];
    const tab = await openWorkshop();
    const { page } = tab;
    await giveFiles(page, files);
    await page.getByText('10 results read, 10 rows added.').waitFor();
    // Nothing runs before the leader says so.
    expect(await page.locator('iframe').count()).toBe(0);
    expect((await table(page)).every((row) => row.startsWith('waiting'))).toBe(true);
    const requests = tab.requests.length;

    await page.getByRole('button', { name: 'Check 5 programs' }).click();
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await page.getByTestId('summary').filter({ hasText: '10 rows' }).waitFor({ timeout: 380_000 });

    const rows = await table(page);
    const standings = rows.map((row) => row.split(' | ', 2).join(' '));
    expect(standings).toEqual([
      'confirmed Ada',
      'confirmed Bo same program as Ada',
      'confirmed 陈晨',
      'confirmed Dee',
      'refuted Eve',
      'better Finn same program as Eve',
      'confirmed Gus same program as 陈晨',
      'confirmed Hal same program as 陈晨',
      'refuted Ivy',
      'confirmed =HYPERLINK("x") same program as Dee',
    ]);
    expect(rows[4]).toContain('| no |');
    expect(rows[4]).toContain('says 100 %');
    expect(rows[5]).toContain('| 3 |');
    expect(rows[7]).toContain('saw the solution');
    expect(rows[8]).toContain('0 % (0 of');
    expect(await page.getByTestId('summary').textContent()).toContain(
      '10 rows: 7 solved by a checked program, 2 claim more than the program does, 0 not checked.',
    );

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page)).toEqual([]);
    }

    const csv = await saved(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    expect(csv.name).toBe('leaklab-results.csv');
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(/^\ufeffname,lesson,/);
    expect(lines[5]).toMatch(/^Eve,spawn-per-frame,.*,no,0\.\d+,1,.*,does less than was said,$/);
    expect(lines[10]).toMatch(/^"'=HYPERLINK\(""x""\)",log-flush,/);

    // Nothing left the browser: what was asked for since are parts of the page.
    const since = tab.requests.slice(requests).filter((url) => !url.startsWith('blob:'));
    expect(since.every((url) => url.startsWith(inject('siteUrl')))).toBe(true);
    expect(since.some((url) => url.includes('result'))).toBe(false);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('are read from what is pasted, each once, and what is no result is named', async () => {
    const ada = await fileOf(
      'Ada',
      handedIn('log-flush', 'start'),
      handedIn('lost-cancel', 'start'),
    );
    const elsewhere = await fileOf('Bo', { ...handedIn('log-flush', 'start'), lesson: 'no-such' });
    const tab = await openWorkshop();
    const { page } = tab;
    const paste = async (text: string) => {
      await page.getByLabel('Paste codes here').fill(text);
      await page.getByRole('button', { name: 'Add these' }).click();
    };
    await paste(`Ada: (${ada.code}). Bo: ${elsewhere.code}, thanks!`);
    await page.getByText('2 results read, 3 rows added.').waitFor();
    expect((await table(page)).map((row) => row.split(' | ')[0])).toEqual([
      ...['waiting', 'waiting', 'no-lesson'],
    ]);
    await paste(ada.code);
    await page.getByText('1 result read, 0 rows added. 2 had been there before.').waitFor();
    await paste(ada.code.slice(0, -9));
    await page.getByText('What was pasted: It was cut or changed on its way.').waitFor();
    expect(await page.getByLabel('Paste codes here').inputValue()).not.toBe('');
    const text = (name: string, content: string) => ({
      ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
    });
    await giveFiles(page, [
      text('photo.txt', 'hello'),
      text('evil\u202e.txt', 'result=9.a.b.c'),
      text('huge.txt', 'x'.repeat(9_000_000)),
    ]);
    const unread = page.getByTestId('unread').locator('li');
    await unread.nth(2).waitFor();
    expect((await unread.allTextContents()).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^huge\.txt: It is longer/),
      expect.stringMatching(/^photo\.txt: There is no Leaklab code/),
      expect.stringMatching(/^evil\\u202e\.txt: A newer Leaklab/),
    ]);
    expect(await table(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Clear the table' }).click();
    await page.getByRole('button', { name: 'Yes, clear' }).click();
    expect(await page.getByTestId('results').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gather-title');
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('come by files that are dropped, and checking can be cancelled', LONG, async () => {
    const { code } = await fileOf('Ada', handedIn('lost-cancel', 'solution'));
    const tab = await openWorkshop();
    const { page } = tab;
    await page.getByTestId('gather').evaluate((section, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'ada.txt'));
      section.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, code);
    await page.getByRole('button', { name: 'Check one program' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Check one program' }).waitFor();
    expect((await table(page))[0]).toMatch(/^waiting/);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});

describe('the links of a workshop', () => {
  it('stand in the chosen order, by keyboard alone, and come back with the address', async () => {
    const tab = await openWorkshop();
    const { page } = tab;
    for (const slug of ['spawn-per-frame', 'lost-cancel', 'log-flush']) {
      await page.getByLabel(titleOf(slug), { exact: true }).focus();
      await page.keyboard.press('Space');
    }
    const up = page.getByRole('button', { name: `Move “${titleOf('log-flush')}” up` });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const order = () => page.getByTestId('links').locator('.title').allTextContents();
    const wanted = ['log-flush', 'spawn-per-frame', 'lost-cancel'];
    expect(await order()).toEqual(wanted.map(titleOf));
    // At the top, the other way has the focus.
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(`Move “${titleOf('log-flush')}” down`);
    expect(new URL(page.url()).search).toBe(`?lessons=${wanted.join(',')}`);
    const hrefs = await page
      .getByTestId('links')
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const site = inject('siteUrl');
    expect(hrefs.slice(0, 3)).toEqual([
      `${site}lessons/log-flush/`,
      `${site}lessons/log-flush/#${lessonOf('log-flush').lesson.steps.at(-1)!.id}`,
      `${site}lessons/log-flush/?present=1`,
    ]);
    await page.reload();
    await page.getByTestId('links').waitFor();
    expect(await order()).toEqual(wanted.map(titleOf));
    await page.getByRole('button', { name: `Leave out “${titleOf('lost-cancel')}”` }).click();
    expect(await order()).toHaveLength(2);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('lead learners to the list alone, with how far they are', async () => {
    const tab = await openWorkshop('workshop/?lessons=lost-cancel,log-flush');
    const { page } = tab;
    await page.evaluate(() => {
      const lessons = { 'log-flush': { step: 1, isSolved: true } };
      localStorage.setItem('leaklab.progress', JSON.stringify({ version: 1, lessons }));
    });
    await page.goto((await page.getByTestId('list-link').textContent())!.trim());
    const items = page.getByTestId('learner-list').locator('li');
    await items.filter({ hasText: '✓ solved' }).waitFor();
    expect(await items.locator('a').allTextContents()).toEqual(
      ['lost-cancel', 'log-flush'].map(titleOf),
    );
    expect(await page.getByTestId('gather').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await page.getByText('You lead this workshop?').click();
    await page.getByTestId('gather').waitFor();
    expect(await page.getByTestId('chosen').locator('li').count()).toBe(2);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it('are copied, and shown where the browser does not let the page copy', async () => {
    const tab = await openWorkshop('workshop/?lessons=log-flush,lost-cancel');
    const { page } = tab;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => ((window.name = text), Promise.resolve()) },
        configurable: true,
      });
    });
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('The list was copied.').waitFor();
    const site = inject('siteUrl');
    expect(await page.evaluate(() => window.name)).toBe(
      `1. [${titleOf('log-flush')}](${site}lessons/log-flush/)\n` +
        `2. [${titleOf('lost-cancel')}](${site}lessons/lost-cancel/)`,
    );
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy as text' }).click();
    expect(await page.getByLabel('List of links').inputValue()).toContain(
      `2. ${titleOf('lost-cancel')}: ${site}lessons/lost-cancel/`,
    );
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'are a QR code that a camera reads, %s',
    async (colorScheme) => {
      const tab = await openWorkshop('zh/workshop/?lessons=log-flush', { colorScheme });
      const { page } = tab;
      const read = async () => {
        const picture = await page.getByTestId('qr').screenshot({ type: 'png' });
        const { width, height, data } = await page.evaluate(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          const pixels = context.getImageData(0, 0, image.width, image.height);
          return { width: image.width, height: image.height, data: [...pixels.data] };
        }, picture.toString('base64'));
        return decodeQR({ width, height, data: Uint8Array.from(data) });
      };
      const site = inject('siteUrl');
      expect(await read()).toBe(`${site}zh/workshop/?lessons=log-flush&view=list`);
      await page.locator('#qr-for').selectOption('log-flush');
      expect(await read()).toBe(`${site}zh/lessons/log-flush/`);
      await tab.close();
    },
  );
});

function titleOf(slug: string): string {
  const text = readFileSync(`lessons/${lessonOf(slug).folder}/en.md`, 'utf8');
  return /^title:\s*(.+)$/m.exec(text)?.[1]?.replace(/^['"]|['"]$/g, '') ?? '';
}

describe.each(['light', 'dark'] as const)('the workshop’s page, %s', (colorScheme) => {
  it.each(['workshop/', 'zh/workshop/'])('pleases axe and does not overflow: /%s', async (path) => {
    const { code } = await fileOf(`${'Ada'.repeat(20)} 王`, handedIn('log-flush', 'start'));
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const tab = await openWorkshop(`${path}?lessons=log-flush,lost-cancel`, {
        ...{ colorScheme, viewport },
      });
      const { page } = tab;
      await page.locator('#codes').fill(`${code} result=9.a.b.c`);
      await page.getByRole('button', { name: /^(Add these|加入表格)$/ }).click();
      await page.getByTestId('results').waitFor();
      expect(await findings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(tab.noise).toEqual([]);
      await tab.close();
    }
  });
});
