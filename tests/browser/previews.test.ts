/** What a lesson's page says to those who show a link to it. The site is built without an address here. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lessonFolders, lessonText, readLesson } from '../lessons/files';
import { launch } from './site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const pages = lessonFolders()
  .map(readLesson)
  .flatMap((files) => (['en', 'zh'] as const).map((locale) => ({ files, locale })));

describe.each(pages)('$files.lesson.slug in $locale', ({ files, locale }) => {
  const { slug } = files.lesson;
  const path = `${locale === 'en' ? '' : 'zh/'}lessons/${slug}/`;
  const field = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(lessonText(files, locale))?.[1];

  it('has its own title and summary, without a script that runs, and says no address that it does not know', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(inject('siteUrl') + path);
    const said = await page
      .locator('meta[property]')
      .evaluateAll((all) =>
        all.map((meta) => [
          meta.getAttribute('property') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      )
      .then((pairs) => new Map(pairs as [string, string][]));
    expect(Object.fromEntries(said)).toMatchObject({
      'og:site_name': 'Leaklab',
      'og:title': field('title'),
      'og:description': field('summary'),
      'og:locale': locale === 'en' ? 'en_US' : 'zh_CN',
    });
    expect(JSON.stringify([...said])).not.toContain('http');
    expect(await page.locator('link[rel=canonical], link[type$=oembed]').count()).toBe(0);
    await context.close();
  });

  it('has its picture with the site', async () => {
    const answer = await fetch(`${inject('siteUrl')}pictures/${slug}-${locale}.png`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
  });
});

it('nothing is made that needs an address, where there is none', () => {
  for (const folder of ['oembed', 'zh/oembed', 'course']) {
    expect(existsSync(new URL(`../../build/${folder}`, import.meta.url))).toBe(false);
  }
});
