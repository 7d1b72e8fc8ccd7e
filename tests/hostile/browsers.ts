/** The browsers that the corpus is run in, by one driver: Playwright speaks to no Firefox but its own. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, findFirefox, launchArgs } from '../../scripts/find-browser.mjs';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Files that were downloaded so far. */
  downloads(): number;
  close(): Promise<void>;
}

/** The program of a browser, or null if it is not there. Chromium must be. */
export async function programOf(name: BrowserName): Promise<string | null> {
  return name === 'chromium' ? findBrowser() : findFirefox();
}

/** A page that does not answer for this long, in ms, is taken for dead. */
const ANSWER_MS = 30_000;

/** Starts a browser, in which a download would be taken without a question. */
export async function launch(name: BrowserName, executablePath: string): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'leaklab-downloads-'));
  const browser = await puppeteer.launch(
    name === 'chromium'
      ? {
          executablePath,
          protocolTimeout: ANSWER_MS,
          args: launchArgs,
          downloadBehavior: { policy: 'allow', downloadPath: folder },
        }
      : {
          browser: 'firefox',
          executablePath,
          protocolTimeout: ANSWER_MS,
          extraPrefsFirefox: {
            'browser.download.folderList': 2,
            'browser.download.dir': folder,
            'browser.download.useDownloadDir': true,
          },
        },
  );
  return {
    name,
    browser,
    downloads: () => readdirSync(folder).length,
    async close() {
      // A browser whose page hangs may not close by itself.
      const killed = setTimeout(() => browser.process()?.kill('SIGKILL'), 5_000);
      await browser.close().catch(() => undefined);
      clearTimeout(killed);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
