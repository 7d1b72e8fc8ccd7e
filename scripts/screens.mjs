// Pictures of every page and tool, to be looked at: npm run screens [folder], after npm run build. Both sizes, both
// themes, both languages; the folder is .screens, which git does not see.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, launchArgs } from './find-browser.mjs';
import { VIEWPORTS } from './first-visit.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2] ?? '.screens';
const build = new URL('../build/', import.meta.url);

/** Where a lesson stands while its tools are looked at: enough has leaked to fill them. */
const FRAME = 212;

/** How long a page has to settle, in ms: what is seen is to be what stays. */
const SETTLE = 800;

const paths = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replace(/index\.html$/, '').replaceAll('\\', '/'))
  .sort();

mkdirSync(folder, { recursive: true });
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
let count = 0;

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.waitForTimeout(SETTLE);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  count++;
}

for (const viewport of VIEWPORTS) {
  for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    for (const path of paths) {
      const page = await context.newPage();
      const isLesson = path.includes('lessons/');
      await page.goto(url + path + (isLesson ? `?frame=${FRAME}` : ''));
      const title = path.replaceAll('/', '-').replace(/-$/, '') || 'home';
      const name = `${viewport.width}-${colorScheme}-${title}`;
      if ((await page.locator('[data-world]').count()) > 0 || isLesson) {
        await page.waitForFunction(
          () =>
            document.querySelectorAll('[data-log-hash]').length ===
            document.querySelectorAll('[data-world]').length,
        );
      }
      await take(page, name);
      if (isLesson) await takeTools(page, name);
      await page.close();
    }
    await context.close();
  }
}
console.log(`${count} pictures are in ${folder}.`);
await browser.close();
await close();

/**
 * Each tool of the drawer, an opened room, and the dialogs that embed and share.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function takeTools(page, name) {
  const tabs = page.locator('.drawer [role=tab]');
  for (const tab of await tabs.all()) {
    await tab.click();
    await page.locator('.drawer [role=tabpanel]').waitFor();
    await page.locator('.drawer [role=tabpanel]').scrollIntoViewIfNeeded();
    const tool = await page.locator('.drawer [role=tabpanel]').getAttribute('data-tool');
    await take(page, `${name}-tool-${tool ?? 'none'}`);
    await tab.click();
  }
  const room = page.locator('[data-room] button.head').filter({ visible: true }).last();
  await room.scrollIntoViewIfNeeded();
  await room.click();
  await take(page, `${name}-room`);
  await page.keyboard.press('Escape');
  for (const [what, back] of /** @type {const} */ ([
    ['embed', 2],
    ['share', 1],
  ])) {
    const buttons = page.locator('.actions > .button');
    await buttons.nth((await buttons.count()) - back).click();
    await page.locator('dialog[open]').waitFor();
    await take(page, `${name}-${what}`);
    await page.keyboard.press('Escape');
  }
}
