/**
 * The built site, from a plain file server under a sub-path, from a host that reads `_headers`, and inside of
 * another site's page: its policies are as designed, its sandbox has no way out, and a lesson runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bootHash } from '../../scripts/boot-hash.mjs';
import { serve } from '../../scripts/serve.mjs';
import { elsewhere, serveWith } from './other-host';
import { launch, LessonTab } from './site';

const LESSON = 'lessons/spawn-per-frame/';
const BUILD = new URL('../../build/', import.meta.url);

const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replace(/index\.html$/, ''));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** A policy's directives. */
function directives(policy: string): Record<string, string[]> {
  const entries = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(entries.map(([name, ...sources]) => [name, sources]));
}

async function metaPolicy(page: string): Promise<string> {
  const html = await (await fetch(inject('siteUrl') + page)).text();
  return /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('the content policy', () => {
  it.each(pages)('of /%s is as designed, in the page itself', async (page) => {
    const { 'script-src': scripts, ...others } = directives(await metaPolicy(page));
    expect(others).toEqual({
      'default-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'worker-src': ["'self'", 'blob:'],
      'frame-src': ["'self'"],
      // A course's servers have addresses of their own, which nobody knows before it launches a lesson.
      'connect-src': page.includes('launch/') ? ["'self'", 'http:', 'https:'] : ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    // A page of the site is started by an inline script; an embed's script is a file.
    const inline: unknown[] = page.includes('embed/')
      ? []
      : [expect.stringMatching(/^'sha256-.+'$/)];
    expect(scripts).toEqual(["'self'", `'${bootHash()}'`, ...inline]);
  });

  it('is the same in `_headers`, and there are those that only a header can say', async () => {
    const server = await serve({ port: 0, base: '/some/sub/path/', hasHeaders: true });
    for (const page of pages) {
      const { headers } = await fetch(server.url + page);
      expect(headers.get('content-security-policy')).toBe(
        `${await metaPolicy(page)}; frame-ancestors *`,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBeNull();
      expect(headers.get('x-frame-options')).toBeNull();
    }
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    await page.goto(server.url + LESSON);
    await ran(page.mainFrame());
    expect(noise).toEqual([]);
    await page.close();
    await server.close();
  });

  it('needs no header: the server of these tests sends none', async () => {
    const { headers } = await fetch(inject('siteUrl'));
    for (const name of ['content-security-policy', 'x-content-type-options']) {
      expect(headers.get(name)).toBeNull();
    }
  });
});

it('sets no cookie, stores theme and progress alone, and asks nobody else for anything', async () => {
  const tab = await LessonTab.open(browser);
  const { page } = tab;
  await tab.type('leaky', 'export async function main() {}\n');
  await page.locator('[data-world=leaky] [data-testid=verdict][data-value=exited]').waitFor();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.locator('a.logo').click();
  await page.locator('a.card').waitFor();
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    'leaklab.progress',
    'leaklab.theme',
  ]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const { origin } = new URL(inject('siteUrl'));
  const others = tab.requests.filter((url) => !/^(data|blob|about):/.test(url));
  expect(new Set(others.map((url) => new URL(url).origin))).toEqual(new Set([origin]));
  await tab.close();
});

/** Waits until both worlds of a lesson have run to their end. */
function ran(frame: Frame): Promise<unknown> {
  return frame.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
}

describe('the sandbox’s frame', () => {
  let tab: LessonTab;
  let frame: Frame;
  beforeAll(async () => {
    tab = await LessonTab.open(browser);
    frame = tab.page.frames().find((each) => each !== tab.page.mainFrame())!;
  });
  afterAll(() => tab.close());

  it('has the attributes and the policy of the design', async () => {
    const frames = tab.page.locator('iframe');
    expect(await frames.count()).toBe(1);
    const attributes = await frames.evaluate((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    );
    const { srcdoc, ...others } = attributes;
    expect(others).toEqual({
      sandbox: 'allow-scripts',
      hidden: '',
      'aria-hidden': 'true',
      tabindex: '-1',
    });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(srcdoc)?.[1] ?? '';
    expect(directives(policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': [`'${bootHash()}'`],
      'worker-src': ['blob:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    const boot = readFileSync(new URL('../../src/lib/sandbox/boot.js', import.meta.url), 'utf8');
    expect(srcdoc).toContain(`<script>${boot}</script>`);
    expect(srcdoc.match(/<script/g)).toHaveLength(1);
  });

  it('has an origin of its own, and reaches neither the page nor any storage', async () => {
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    const attempts: Readonly<Record<string, () => unknown>> = {
      'the page’s document': () => parent.document.title,
      'the page’s element of it': () => frameElement!.tagName,
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      cookies: () => document.cookie,
      indexedDB: () => indexedDB.open('x').readyState,
      caches: async () => (await caches.open('x')).keys(),
      fetch: async () => (await fetch('/')).status,
    };
    for (const [what, attempt] of Object.entries(attempts)) {
      await expect(frame.evaluate(attempt), what).rejects.toThrow();
    }
  });

  it('cannot be navigated, by itself or by the page, nor navigate or open anything', async () => {
    let visits = 0;
    await using canary = await elsewhere((_, response) => {
      visits++;
      response.end('<title>out</title>');
    });
    const address = tab.page.url();
    const attempts: ((url: string) => void)[] = [
      (url) => void (location.href = url),
      (url) => location.replace(url),
      (url) => void open(url),
      (url) => void open(url, '_top'),
      (url) => void (top!.location.href = url),
      (url) => {
        const link = Object.assign(document.createElement('a'), { href: url });
        document.documentElement.append(link);
        link.click();
      },
      (url) => {
        const form = Object.assign(document.createElement('form'), { action: url });
        document.documentElement.append(form);
        form.submit();
      },
      (url) => {
        const inner = Object.assign(document.createElement('iframe'), { src: url });
        document.documentElement.append(inner);
      },
      (url) => {
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${url}`;
        document.documentElement.append(refresh);
      },
      (url) => void (new Image().src = url),
    ];
    for (const attempt of attempts) {
      const { page } = await fresh();
      const inside = page.frames().find((each) => each !== page.mainFrame())!;
      await inside.evaluate(attempt, canary.url).catch(() => {});
      await page.waitForTimeout(200);
      expect(visits, String(attempt)).toBe(0);
      expect(page.url()).toBe(address);
      expect(page.context().pages()).toHaveLength(1);
      await page.context().close();
    }
    const { page } = await fresh();
    await page.evaluate((url) => {
      frames[0].location.href = url;
    }, canary.url);
    await page.waitForTimeout(200);
    expect(visits).toBe(0);
    await page.context().close();
    // The canary does sing.
    await fetch(canary.url);
    expect(visits).toBe(1);
  });

  async function fresh(): Promise<{ page: Page }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(inject('siteUrl') + LESSON);
    await ran(page.mainFrame());
    return { page };
  }
});

describe('inside of another site’s page', () => {
  /** Opens a page of another origin that shows the lesson in a frame with these attributes. */
  async function embedded(
    attributes: string,
    lesson = inject('siteUrl') + LESSON,
  ): Promise<AsyncDisposable & { frame: Frame; page: Page; errors: string[] }> {
    const host = await elsewhere((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Wiki</title><h1>A wiki</h1>` +
          `<iframe title="Leaklab" width="1300" height="800" ${attributes} src="${lesson}"></iframe>`,
      );
    });
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(host.url);
    const frame = page.frames().find((each) => each.url() === lesson)!;
    return {
      frame,
      page,
      errors,
      async [Symbol.asyncDispose]() {
        await context.close();
        await host[Symbol.asyncDispose]();
      },
    };
  }

  it.each(['', 'sandbox="allow-scripts allow-same-origin"'])(
    'a lesson runs and can be edited, with <iframe %s>',
    async (attributes) => {
      await using opened = await embedded(attributes);
      const { frame, page, errors } = opened;
      await ran(frame);
      await frame.locator('[role=slider]').press('End');
      const live = frame.locator('[data-world=leaky] [data-testid=live]');
      expect(await live.getAttribute('data-value')).toBe('30001');
      const pane = frame.locator('[data-pane=leaky]');
      await pane.getByRole('button', { name: 'Click to edit' }).click();
      await pane.locator('.monaco-editor .view-line').first().waitFor();
      const field = pane.getByRole('textbox').first();
      await field.press('ControlOrMeta+a');
      await page.keyboard.insertText('export async function main() {}\n');
      await frame.locator('[data-world=leaky] [data-testid=verdict][data-value=exited]').waitFor();
      expect(errors).toEqual([]);
    },
  );

  it('with sandbox="allow-scripts" alone it cannot start, and shows text, programs and figures', async () => {
    await using opened = await embedded('sandbox="allow-scripts"');
    const { frame, page } = opened;
    const note = frame.locator('.no-script');
    await note.waitFor();
    expect(await note.textContent()).toContain('open it in a tab of its own');
    expect(await frame.locator('[data-testid=recorded]').isVisible()).toBe(true);
    for (const step of await frame.locator('section.step').all()) {
      expect(await step.isVisible()).toBe(true);
    }
    for (const line of await frame.locator('.line', { hasText: 'function main()' }).all()) {
      expect(await line.isVisible()).toBe(true);
    }
    expect(await page.locator('h1').textContent()).toBe('A wiki');
  });

  it('with sandbox="allow-scripts" a lesson runs where the host lets any origin read its files', async () => {
    await using open = await serveWith(() => ({ 'access-control-allow-origin': '*' }));
    await using opened = await embedded('sandbox="allow-scripts"', open.url + LESSON);
    const { frame } = opened;
    await ran(frame);
    await frame.locator('[role=slider]').press('End');
    const live = frame.locator('[data-world=leaky] [data-testid=live]');
    expect(await live.getAttribute('data-value')).toBe('30001');
    // Its compiler is a worker with an address of the site, which a frame without an origin may not start.
    const pane = frame.locator('[data-pane=leaky]');
    await pane.getByRole('button', { name: 'Click to edit' }).click();
    await pane.locator('textarea[aria-label="leaky.ts, editable text."]').waitFor();
    expect(await pane.getByRole('alert').textContent()).toContain('plain text field');
  });

  it('with sandbox="" it shows the same', async () => {
    await using opened = await embedded('sandbox=""');
    expect(await opened.frame.locator('.no-script').isVisible()).toBe(true);
    expect(await opened.frame.locator('[data-testid=recorded]').isVisible()).toBe(true);
  });
});
