/**
 * What a reader has where the browser, a setting or the server takes something away: always the lesson's text,
 * both programs, and what they come to; and words that say what is missing and what to do.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bootHash } from '../../scripts/boot-hash.mjs';
import { main } from '../../src/cli/main';
import type { RunReport } from '../../src/cli/report';
import { serveWith } from './other-host';
import { launch } from './site';

const LESSON = 'lessons/spawn-per-frame/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

interface Opened extends AsyncDisposable {
  readonly page: Page;
  /** What the page threw: a page that lacks something must still not break. */
  readonly errors: string[];
}

/** Opens a page; `lack` runs in it and in every frame before any script. */
async function open(
  address: string,
  lack: () => void = () => {},
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await context.addInitScript(lack);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);
  return { page, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** Serves the built site under one more content policy, as a strict host would; `policy` is told the page. */
const serveUnder = (policy: (html: string) => string) =>
  serveWith((html) => ({ 'content-security-policy': policy(html) }));

/** What the command line says of a program, at the end of the lesson's run. */
async function reported(side: 'leaky' | 'fixed'): Promise<RunReport> {
  const out: string[] = [];
  const words = ['run', `simulations/spawn-per-frame/${side}.ts`, '--frames', '600', '--json'];
  await main(words, { out: (text) => out.push(text), err: () => {} });
  return JSON.parse(out.join('')) as RunReport;
}

/** The row of the table of recorded figures that begins with a word. */
async function row(page: Page, name: string): Promise<string[]> {
  // By path, as Playwright's own way to find text skips what stands in a noscript.
  const cells = page.locator(`//*[@data-testid="recorded"]//tr[th[text()="${name}"]]/td`);
  return (await cells.allTextContents()).map((text) => text.trim());
}

async function expectFigures(page: Page): Promise<void> {
  const [leaky, fixed] = [await reported('leaky'), await reported('fixed')];
  const figures = (of: (report: RunReport) => number): string[] =>
    [leaky, fixed].map((report) => of(report).toLocaleString('en'));
  expect(await row(page, 'live tasks')).toEqual(figures(({ tasks }) => tasks.live));
  expect(await row(page, 'leaked tasks')).toEqual(figures(({ tasks }) => tasks.leaked));
  expect(await row(page, 'tasks started')).toEqual(figures(({ tasks }) => tasks.spawned));
  expect(await row(page, 'tasks done')).toEqual(figures(({ tasks }) => tasks.done));
  expect(await row(page, 'verdict')).toEqual(['■ leaking', '● stable']);
  const places = await page.locator('[data-testid=recorded] tr').last().textContent();
  for (const { line, waiting, leaked } of leaky.sites.filter((site) => site.waiting > 0)) {
    expect(places).toContain(`line ${line}, `);
    expect(places).toContain(waiting.toLocaleString('en'));
    if (leaked > 0) expect(places).toContain(`${leaked.toLocaleString('en')} of them leaked`);
  }
}

/** The lesson's text and both programs can be read. */
async function expectReadable(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('section.step .prose p').first().isVisible()).toBe(true);
  for (const [side, words] of [
    ['leaky', 'for (const e of world) go(tick, e);'],
    ['fixed', 'export async function main()'],
  ] as const) {
    const pane = page.locator(`[data-pane=${side}]`);
    expect(await pane.isVisible()).toBe(true);
    expect(await pane.textContent()).toContain(words);
  }
}

/** The page says that its scripts do not run. */
async function expectSaid(page: Page, words: string): Promise<void> {
  const note = page.locator('.no-script');
  await note.waitFor();
  expect(await note.textContent()).toContain(words);
}

const noRun = (page: Page, code: string) =>
  page.locator(`[data-testid=no-run][data-value=${code}]`);

describe('with storage refused', () => {
  const refuse = (): void => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  };

  it('a lesson runs, the theme changes, and the page says what is forgotten', async () => {
    await using opened = await open(inject('siteUrl') + LESSON, refuse);
    const { page, errors } = opened;
    await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
    const notice = page.locator('[data-testid=no-storage]');
    expect(await notice.textContent()).toContain('stores nothing for this site');
    await page.getByRole('button', { name: 'Theme: auto' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.getByRole('button', { name: 'Hide this message' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('it says so in Chinese too, and nothing where storage is there', async () => {
    await using opened = await open(`${inject('siteUrl')}zh/about/`, refuse);
    await opened.page.getByText('浏览器不允许本站保存数据').waitFor();
    await using other = await open(`${inject('siteUrl')}about/`);
    await other.page.locator('html[data-started]').waitFor();
    expect(await other.page.locator('[data-testid=no-storage]').count()).toBe(0);
  });
});

describe('with workers refused', () => {
  const refuse = (): void => {
    Object.defineProperty(globalThis, 'Worker', {
      value: function Worker() {
        throw new DOMException('Workers are off.', 'SecurityError');
      },
    });
  };

  /** The editor is a plain field that can be edited and left with Tab. */
  async function expectPlainEditor(page: Page): Promise<void> {
    const pane = page.locator('[data-pane=leaky]');
    await pane.getByRole('button', { name: 'Click to edit' }).click();
    const field = pane.locator('textarea[aria-label="leaky.ts, editable text."]');
    await field.waitFor();
    await pane.getByRole('alert').filter({ hasText: 'plain text field' }).waitFor();
    expect(await pane.locator('.monaco-editor').count()).toBe(0);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('// mine\n');
    expect(await field.inputValue()).toMatch(/^\/\/ mine\nimport \{ chan/);
    await pane.locator('.problems').getByText('compiler could not be started').waitFor();
    expect(await field.inputValue()).toMatch(/^\/\/ mine\n/);
    await field.focus();
    await page.keyboard.press('Tab');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
  }

  it('where the constructor throws: words, the recorded figures, a plain editor', async () => {
    await using opened = await open(inject('siteUrl') + LESSON, refuse);
    const { page, errors } = opened;
    await noRun(page, 'worker-refused').waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain(
      'refuses to start a worker',
    );
    await expectReadable(page);
    await expectFigures(page);
    await expectPlainEditor(page);
    expect(errors).toEqual([]);
  });

  it('where the server’s policy forbids them: the same', async () => {
    await using server = await serveUnder(() => "worker-src 'none'");
    await using opened = await open(server.url + LESSON);
    const { page, errors } = opened;
    await noRun(page, 'worker-refused').waitFor();
    await expectReadable(page);
    await expectPlainEditor(page);
    expect(errors).toEqual([]);
  });

  it('where they do not exist at all: the same, on the home page and in Chinese', async () => {
    const remove = (): void => {
      Reflect.deleteProperty(globalThis, 'Worker');
    };
    await using opened = await open(`${inject('siteUrl')}zh/`, remove);
    const { page, errors } = opened;
    await noRun(page, 'unsupported').waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain('无法运行程序');
    expect(await row(page, '存活的任务')).toEqual(['30,001', '1']);
    expect(errors).toEqual([]);
  });

  it('runs once they are allowed, at a click', async () => {
    const refuseAtFirst = (): void => {
      const real = globalThis.Worker;
      let refusals = 2;
      globalThis.Worker = class extends real {
        constructor(url: string | URL, options?: WorkerOptions) {
          if (refusals-- > 0) throw new DOMException('Workers are off.', 'SecurityError');
          super(url, options);
        }
      };
    };
    await using opened = await open(inject('siteUrl') + LESSON, refuseAtFirst);
    const { page } = opened;
    await noRun(page, 'worker-refused').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
    expect(await page.locator('[data-testid=no-run]').count()).toBe(0);
  });
});

describe('with the sandbox’s frame blocked', () => {
  it('where the server’s policy does not know its script: words and the figures', async () => {
    await using server = await serveUnder((html) => {
      const own = [...html.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash);
      const known = own.filter((hash) => hash !== bootHash()).map((hash) => `'${hash}'`);
      return `script-src 'self' ${known.join(' ')}`;
    });
    await using opened = await open(server.url + LESSON);
    const { page, errors } = opened;
    await noRun(page, 'frame-blocked').waitFor({ timeout: 15_000 });
    await expectReadable(page);
    await expectFigures(page);
    expect(errors).toEqual([]);
  });

  it('where an extension empties it: words and the figures', async () => {
    const empty = (): void => {
      if (self !== top) return;
      Object.defineProperty(HTMLIFrameElement.prototype, 'srcdoc', { set() {} });
    };
    await using opened = await open(inject('siteUrl') + LESSON, empty);
    const { page, errors } = opened;
    await noRun(page, 'frame-blocked').waitFor({ timeout: 15_000 });
    await expectReadable(page);
    await expectFigures(page);
    expect(errors).toEqual([]);
  });
});

describe('with canvases refused', () => {
  it.each(['null', 'throw'] as const)(
    'by %s: rooms keep their numbers, and the page says what is not drawn',
    async (way) => {
      const refuse =
        way === 'null'
          ? (): void => {
              HTMLCanvasElement.prototype.getContext = () => null;
              Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
            }
          : (): void => {
              HTMLCanvasElement.prototype.getContext = () => {
                throw new DOMException('Canvas is off.', 'SecurityError');
              };
            };
      await using opened = await open(inject('siteUrl') + LESSON, refuse);
      const { page, errors } = opened;
      await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
      expect(await page.locator('[data-testid=no-canvas]').textContent()).toContain('no canvas');
      await page.locator('[role=slider]').press('End');
      const room = page
        .locator('[data-world=leaky]')
        .getByRole('button', { name: /^Waiting room, chan receive/ });
      expect(await room.textContent()).toMatch(/30,000 tasks, 27,000 of them leaked/);
      await expectReadable(page);
      // Monaco gets by without a canvas, but not where asking for one throws.
      const pane = page.locator('[data-pane=leaky]');
      await pane.getByRole('button', { name: 'Click to edit' }).click();
      await pane
        .locator(way === 'null' ? '.monaco-editor .view-line' : 'textarea')
        .first()
        .waitFor();
      expect(errors).toEqual([]);
    },
  );
});

describe('with JavaScript off', () => {
  const off = { javaScriptEnabled: false };

  it.each([1440, 390])(
    'at %i px a lesson shows all steps, all programs and the figures',
    async (width) => {
      await using opened = await open(inject('siteUrl') + LESSON, undefined, {
        ...off,
        viewport: { width, height: 900 },
      });
      const { page } = opened;
      await expectSaid(page, 'The scripts of this page do not run');
      await expectReadable(page);
      await expectFigures(page);
      const steps = page.locator('section.step');
      expect(await steps.count()).toBeGreaterThan(2);
      for (const step of await steps.all()) expect(await step.isVisible()).toBe(true);
      for (const text of ['func main() {', 'export async function main()']) {
        const lines = page.locator('.line', { hasText: text });
        expect(await lines.count()).toBe(2);
        for (const line of await lines.all()) expect(await line.isVisible()).toBe(true);
      }
      // Highlighted at build.
      expect(await page.locator('[data-pane=leaky] .line span').count()).toBeGreaterThan(20);
      // Numbers are text that one can press where there is a script.
      for (const button of await page.locator('button:not([data-claim])').all()) {
        expect(await button.isVisible(), await button.innerHTML()).toBe(false);
      }
    },
  );

  it('the home page shows the figures and leads to the lesson, in Chinese too', async () => {
    await using opened = await open(`${inject('siteUrl')}zh/`, undefined, off);
    const { page } = opened;
    await expectSaid(page, '本页的脚本没有运行');
    expect(await row(page, '存活的任务')).toEqual(['30,001', '1']);
    await page.locator('a.card').click();
    await expectSaid(page, '本页的脚本没有运行');
    expect(await row(page, '泄漏的任务')).toEqual(['27,000', '0']);
  });
});

it('where the server’s policy forbids the script that starts a page, it shows what it has', async () => {
  await using server = await serveUnder(() => "script-src 'self'");
  await using opened = await open(server.url + LESSON);
  await expectSaid(opened.page, 'The scripts of this page do not run');
  await expectReadable(opened.page);
  await expectFigures(opened.page);
});

it('with scripts that do not come, a page shows what it has', async () => {
  await using opened = await open('about:blank');
  const { page } = opened;
  await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
  await page.goto(inject('siteUrl') + LESSON);
  await expectSaid(page, 'The scripts of this page do not run');
  await expectReadable(page);
  await expectFigures(page);
});
