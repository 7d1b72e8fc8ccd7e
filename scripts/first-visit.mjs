// What a first visit costs: a page is opened in a browser that has never been there, and left alone until it
// has come to rest. What the service worker takes afterwards, for later, is no part of it.
import { gzipSync } from 'node:zlib';

/** What each page may have. */
export const BUDGET = {
  /** Bytes of script, gzipped, until both worlds of a lesson have run; nothing is edited, so no Monaco. */
  script: 150_000,
  /** From the first byte asked for until the lesson can be stepped by hand, in ms. */
  interactive: 1_000,
  /** Cumulative layout shift, as browsers count it. */
  shift: 0.02,
  /** As `script`, for an embed of both worlds whose code nobody has opened. */
  embedScript: 120_000,
};

export const PAGES = [
  { name: 'Lesson', path: 'lessons/spawn-per-frame/', budget: BUDGET.script },
  { name: 'Home', path: '', budget: BUDGET.script },
  { name: 'Embed', path: 'embed/spawn-per-frame/', budget: BUDGET.embedScript },
];

export const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** How long a page is watched after its worlds have run, in ms: what comes late shifts too. */
const REST = 1_500;

/**
 * A move that the browser saw, and what the page keeps of them; of the browser's own types TypeScript does not know.
 * @typedef {{ y: number, height: number }} Box
 * @typedef {{ node: Element | null, previousRect: Box, currentRect: Box }} Source
 * @typedef {{ value: number, hadRecentInput: boolean, sources: Source[] }} LayoutShift
 * @typedef {{ interactive: number, shifts: { value: number, what: string[] }[] }} Seen
 */

/**
 * @typedef {object} Visit
 * @property {number} script bytes of script, each file gzipped as a server would
 * @property {{ name: string, size: number }[]} files those files, the largest first
 * @property {number} interactive ms from the start of navigation until the transport is there and can be pressed
 * @property {number} shift cumulative layout shift
 * @property {string[]} shifted what moved, as far as the browser says so
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<Visit>}
 */
export async function firstVisit(browser, url, viewport) {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    /** @type {Promise<{ name: string, size: number }>[]} */
    const scripts = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.js')) return;
      scripts.push(response.body().then((body) => ({ name: pathname, size: zipped(body) })));
    });
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction(() => document.querySelectorAll('[data-log-hash]').length === 2);
    await page.waitForTimeout(REST);
    const { interactive, shifts } = await page.evaluate(() => {
      const page = /** @type {{ firstVisit: Seen }} */ (/** @type {unknown} */ (globalThis));
      return page.firstVisit;
    });
    const files = (await Promise.all(scripts)).sort((a, b) => b.size - a.size);
    return {
      script: files.reduce((sum, { size }) => sum + size, 0),
      files,
      interactive,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      shifted: shifts.flatMap(({ what }) => what),
    };
  } finally {
    await context.close();
  }
}

/** @param {Buffer} body */
const zipped = (body) => gzipSync(body, { level: 9 }).length;

/** Runs in the page, before anything else. */
function watch() {
  /** @type {Seen} */
  const seen = { interactive: NaN, shifts: [] };
  Object.assign(globalThis, { firstVisit: seen });
  /** @param {Source} source */
  const told = ({ node, previousRect: from, currentRect: to }) =>
    `${node?.nodeName ?? 'what is gone'}.${node?.className ?? ''} from ${from.y} (${from.height} high) to ${to.y} (${to.height} high)`;
  new PerformanceObserver((list) => {
    const entries = /** @type {LayoutShift[]} */ (/** @type {unknown} */ (list.getEntries()));
    for (const { value, hadRecentInput, sources } of entries) {
      if (!hadRecentInput) seen.shifts.push({ value, what: sources.map(told) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // Interactive: a control of the stage is there, and the page has time to hear of it.
  const look = () => {
    if (document.querySelector('[data-world=fixed] .board canvas') === null)
      requestAnimationFrame(look);
    else setTimeout(() => (seen.interactive = performance.now()));
  };
  requestAnimationFrame(look);
}
