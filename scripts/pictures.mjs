// Makes the pictures that others show of a lesson (Open Graph, oEmbed): npm run pictures [slug], after npm run
// build. What is seen is the lesson's own page in a browser, at a frame in which the difference shows.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, launchArgs } from './find-browser.mjs';
import { indexedPng } from './indexed-png.mjs';
import { serve } from './serve.mjs';

const folder = new URL('../static/pictures/', import.meta.url);
const lessons = new URL('../lessons/', import.meta.url);
/** What each picture was made of: a test compares it with what the lesson is now. */
const record = new URL('../lessons/pictures.json', import.meta.url);

const WIDTH = 1_200;
const HEIGHT = 630;
/** Of the lesson's page, in CSS pixels: so wide is the stage, and the text beside it. */
const STAGE_WIDTH = 1_152;
const ASIDE_WIDTH = 348;

/** @typedef {{ frame: number, logs: Record<string, string | null>, words: Record<string, string[]> }} MadeOf */

/** @type {Record<string, MadeOf>} */
const made = JSON.parse(readFileSync(record, 'utf8'));
/** One lesson alone. */
const only = process.argv.at(2);
mkdirSync(folder, { recursive: true });
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });

for (const name of readdirSync(lessons).filter((name) => /^\d/.test(name))) {
  /** @type {{ slug: string, steps: { stage?: { frame?: number } }[] }} */
  const { slug, steps } = JSON.parse(readFileSync(new URL(`${name}/lesson.json`, lessons), 'utf8'));
  if (only !== undefined && only !== slug) continue;
  // The latest that the text goes to before the exercise: what leaks has leaked.
  const frame = Math.max(...steps.slice(0, -1).map(({ stage }) => stage?.frame ?? 0));
  /** @type {MadeOf} */
  const entry = { frame, logs: {}, words: {} };
  for (const locale of ['en', 'zh']) {
    const { words, logs } = await take(slug, locale, frame);
    entry.words[locale] = words;
    entry.logs = logs;
  }
  made[slug] = entry;
}
const sorted = Object.fromEntries(Object.entries(made).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(record, `${JSON.stringify(sorted, null, 2)}\n`);
await browser.close();
await close();

/**
 * @param {string} slug
 * @param {string} locale
 * @param {number} frame
 */
async function take(slug, locale, frame) {
  const page = await browser.newPage({
    viewport: { width: ASIDE_WIDTH + STAGE_WIDTH, height: 1_000 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const path = `${locale === 'en' ? '' : `${locale}/`}lessons/${slug}/?frame=${frame}`;
  await page.goto(url + path);
  await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
  await page.evaluate(() => document.fonts.ready);
  // What the step points out is dimmed against; the picture is of the board alone.
  await page.keyboard.press('Escape');
  for (const side of ['leaky', 'fixed']) {
    const head = page.locator(`[data-world=${side}] [data-room] button.head`).first();
    await head.press('Escape');
    await head.blur();
  }
  await page.waitForTimeout(600);
  const logs = await page
    .locator('[data-log-hash]')
    .evaluateAll((worlds) =>
      Object.fromEntries(
        worlds.map((world) => [
          world.querySelector('[data-world]')?.getAttribute('data-world') ?? '',
          world.getAttribute('data-log-hash'),
        ]),
      ),
    );
  const title = (await page.locator('aside h1').innerText()).trim();
  const summary = (await page.locator('meta[name=description]').getAttribute('content')) ?? '';
  const chapter = (await page.locator('header .chapter').innerText()).trim();
  const worlds = await page.locator('.worlds').screenshot();
  await page.close();

  const card = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    colorScheme: 'dark',
  });
  await card.goto(`${url}${locale === 'en' ? '' : `${locale}/`}about/`);
  await card.evaluate(frameCard, {
    title,
    chapter,
    summary,
    worlds: `data:image/png;base64,${worlds.toString('base64')}`,
    width: STAGE_WIDTH,
  });
  await card.evaluate(() => document.fonts.ready);
  await card.waitForTimeout(200);
  const shot = `data:image/png;base64,${(await card.screenshot()).toString('base64')}`;
  const png = indexedPng(Buffer.from(await card.evaluate(pixelsOf, shot), 'base64'), WIDTH);
  await card.close();
  writeFileSync(new URL(`${slug}-${locale}.png`, folder), png);
  console.log(`${slug}-${locale}.png: ${(png.length / 1_024).toFixed(1)} KiB`);
  return { words: [title, summary], logs };
}

/**
 * Runs in a page of the site, whose typefaces it uses, and takes the place of what is there.
 * @param {{ title: string, chapter: string, summary: string, worlds: string, width: number }} card
 */
function frameCard({ title, chapter, summary, worlds, width }) {
  const element = (
    /** @type {string} */ name,
    /** @type {string} */ text,
    /** @type {string} */ style,
  ) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.style.cssText = style;
    return made;
  };
  const body = document.body;
  body.replaceChildren();
  body.style.cssText =
    'margin:0;height:100vh;overflow:hidden;background:var(--bg);color:var(--text);font-family:var(--font)';
  const head = element('div', '', 'padding:40px 38px 0;height:232px;box-sizing:border-box');
  const line = element(
    'div',
    '',
    'display:flex;align-items:center;gap:12px;font-size:20px;color:var(--dim)',
  );
  line.append(
    element('span', '', 'width:14px;height:14px;border-radius:50%;background:var(--leaked)'),
    element('b', 'Leaklab', 'color:var(--text)'),
    element('span', chapter, ''),
  );
  head.append(
    line,
    element('h1', title, 'margin:14px 0 0;font-size:46px;line-height:1.15;letter-spacing:-0.01em'),
    element('p', summary, 'margin:14px 0 0;font-size:21px;line-height:1.4;color:var(--dim)'),
  );
  const image = new Image();
  image.src = worlds;
  image.style.cssText = `display:block;margin:0 24px;width:${width}px`;
  body.append(head, image);
  return image.decode();
}

/**
 * Runs in a page: what a picture is made of, four bytes a pixel, as base64.
 * @param {string} address
 */
async function pixelsOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return btoa(binary);
}
