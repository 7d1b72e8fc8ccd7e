// Makes the icons of an installed site from static/icon.svg: npm run icons.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, launchArgs } from './find-browser.mjs';

const folder = new URL('../static/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');

/** File, width in pixels, and whether the system cuts it to a shape of its own, so that its ground fills it. */
const ICONS = /** @type {const} */ ([
  ['icon-180.png', 180, true],
  ['icon-192.png', 192, false],
  ['icon-512.png', 512, false],
  ['icon-maskable-512.png', 512, true],
]);

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
for (const [file, size, fills] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const css = `body { margin: 0 } svg { display: block; width: 100vw } ${fills ? '.ground { rx: 0 }' : ''}`;
  await page.setContent(`<style>${css}</style>${svg}`);
  writeFileSync(new URL(file, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
