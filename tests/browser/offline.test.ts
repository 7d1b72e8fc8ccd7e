/**
 * After the first visit the site needs no network: the server is stopped, and every page opens, a lesson runs and
 * can be edited. A newer version waits until the reader asks for it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './site';

const BASE = '/some/sub/path/';
const LESSON = 'lessons/spawn-per-frame/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Opens a page of a site and waits until all of it is kept. */
async function visit(address: string): Promise<{ page: Page; noise: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return { page, noise };
}

async function runs(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
}

it('opens every page without its server, runs a lesson and compiles a change', async () => {
  const { url, close } = await serve({ port: 0, base: BASE });
  const { page, noise } = await visit(url);
  await close();
  await page.goto(`${url}zh/about/`);
  expect(await page.locator('h1').textContent()).toBe('它是怎么运行的');
  // Without the slash, as some type it; and a query is the page's own affair.
  await page.goto(`${url}${LESSON.slice(0, -1)}?seed=7`);
  expect(new URL(page.url()).pathname.endsWith('/')).toBe(true);
  await runs(page);
  const pane = page.locator('[data-pane=leaky]');
  await pane.getByRole('button', { name: 'Click to edit' }).click();
  await pane.locator('.monaco-editor .view-line').first().waitFor();
  await pane.getByRole('textbox').first().press('ControlOrMeta+a');
  await page.keyboard.insertText('export async function main() {}\n');
  await page.locator('[data-world=leaky] [data-testid=verdict][data-value=exited]').waitFor();
  // What is not of this site is missing, in words, as it is with a server.
  const missing = await page.goto(`${url}lessons/no-such-lesson/`);
  expect(missing?.status()).toBe(404);
  expect(noise).toEqual([]);
  await page.context().close();
});

it('offers a newer version in words, and takes it when the reader says so', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'leaklab-site-'));
  cpSync(fileURLToPath(new URL('../../build', import.meta.url)), dir, { recursive: true });
  const first = await serve({ dir, port: 0, base: BASE });
  const { url } = first;
  const { page } = await visit(url + LESSON);
  await page.reload();
  await runs(page);

  // Another build: the same files under a version of its own.
  const worker = join(dir, 'service-worker.js');
  const { version } = JSON.parse(readFileSync(join(dir, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const newer = String(Number(version) + 1);
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, newer));
  // A server of its own, as this one remembers what it has seen.
  await first.close();
  const { url: again, close } = await serve({ dir, port: Number(new URL(url).port), base: BASE });
  expect(again).toBe(url);
  await page.evaluate(() => {
    Object.assign(globalThis, { isSamePage: true });
  });
  await page.evaluate(async () => {
    const kept = await navigator.serviceWorker.ready;
    await kept.update();
  });
  const notice = page.locator('[data-testid=update]');
  await notice.getByText('A newer version of Leaklab is ready.').waitFor();
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  await Promise.all([
    page.waitForEvent('load'),
    notice.getByRole('button', { name: 'Load it' }).click(),
  ]);
  await runs(page);
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(false);
  const names = await page.evaluate(() => caches.keys());
  expect(names.some((name) => name.endsWith(newer))).toBe(true);
  await page.context().close();
  await close();
  rmSync(dir, { recursive: true });
});

it('can be installed: what the manifest names is there, under a sub-path', async () => {
  const { url, close } = await serve({ port: 0, base: BASE });
  const page = await browser.newPage();
  await page.goto(url + LESSON);
  const href = await page
    .locator('link[rel=manifest]')
    .evaluate((link: HTMLLinkElement) => link.href);
  const manifest = (await (await fetch(href)).json()) as {
    start_url: string;
    icons: { src: string; type: string }[];
  };
  expect(new URL(manifest.start_url, href).href).toBe(url);
  for (const { src, type } of manifest.icons) {
    const answer = await fetch(new URL(src, href));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  }
  await page.close();
  await close();
});
