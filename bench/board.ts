import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, launchArgs } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';
import type { Round } from './board/page';

// Two pages: one made of the board alone, as no lesson has 100,000 tasks, and the lesson itself as it is built.
const CROWD = fileURLToPath(new URL('../node_modules/.cache/leaklab-board-bench', import.meta.url));
const TASKS = 100_000;
const FRAMES = 240;
const ROUNDS = 5;
const LESSON_ROUNDS = 3;
const LESSON_MS = 10_000;
const VIEWPORT = { width: 1440, height: 900 };

const BUDGET_MS = 8;
const LONG_TASK_MS = 50;

function middle(values: readonly number[], part = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const perSecond = (gaps: readonly number[]): number =>
  (1_000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);

function print(what: string, best: string, median: string, verdict = ''): void {
  console.log(`  ${what.padEnd(46)} ${best.padStart(10)} ${median.padStart(10)}  ${verdict}`);
}

/** On a page of its own for each round: what an earlier one left behind must not count. */
async function onPage<T>(
  browser: Browser,
  url: string,
  job: (page: Page) => Promise<T>,
  probe?: string,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    if (probe !== undefined) await page.addInitScript({ path: probe });
    await page.goto(url);
    return await job(page);
  } finally {
    await context.close();
  }
}

async function measureCrowd(browser: Browser): Promise<void> {
  const { url, close } = await serve({ dir: CROWD, port: 0 });
  const empty: number[] = [];
  const still: Round[] = [];
  const flying: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const gaps = await onPage(browser, url, (page) =>
      page.evaluate((frames) => measureEmpty(frames), FRAMES),
    );
    empty.push(perSecond(gaps));
    for (const [flies, rounds] of [
      [false, still],
      [true, flying],
    ] as const) {
      const choice = { tasks: TASKS, frames: FRAMES, flies };
      rounds.push(
        await onPage(browser, url, (page) => page.evaluate((asked) => measureBoard(asked), choice)),
      );
    }
  }
  await close();
  const live = still[0].live.toLocaleString('en');
  const size = `${VIEWPORT.width}×${VIEWPORT.height}`;
  console.log(`\nA board of ${size}, ${live} live tasks; in each frame 50 end and 50 are new`);
  print(`of ${ROUNDS} rounds`, 'best', 'median');
  print('frames a second, empty page', Math.max(...empty).toFixed(1), middle(empty).toFixed(1));
  printBoard('dots at once in place', still, empty);
  printBoard('dots that fly', flying, empty);
}

function printBoard(what: string, rounds: readonly Round[], empty: readonly number[]): void {
  const usual = rounds.map(({ scripts }) => middle(scripts));
  const slow = rounds.map(({ scripts }) => middle(scripts, 0.95));
  const rates = rounds.map(({ frames }) => perSecond(frames));
  const best = Math.min(...usual);
  console.log(`  ${what}`);
  const row = (name: string, values: readonly number[], verdict = ''): void =>
    print(
      `  script of a redraw, ${name}`,
      `${Math.min(...values).toFixed(2)} ms`,
      `${middle(values).toFixed(2)} ms`,
      verdict,
    );
  row('median', usual, `${best < BUDGET_MS ? '' : 'NOT '}under ${BUDGET_MS} ms`);
  row('95 of 100 below', slow);
  const share = Math.max(...rates) / Math.max(...empty);
  print(
    '  frames a second',
    Math.max(...rates).toFixed(1),
    middle(rates).toFixed(1),
    `${(100 * share).toFixed(0)} % of empty${share >= 0.9 ? '' : ': NOT within 10 %'}`,
  );
}

const PROBE = fileURLToPath(new URL('board/lesson-probe.mjs', import.meta.url));

declare global {
  /** See `board/lesson-probe.mjs`. */
  var playAtFullSpeed: (ms: number) => Promise<{ long: number[]; played: number }>;
}

async function measureLesson(browser: Browser): Promise<void> {
  const { url, close } = await serve({ port: 0 });
  const longest: number[] = [];
  const plays: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < LESSON_ROUNDS; i++) {
    const { long, played } = await onPage(
      browser,
      `${url}lessons/spawn-per-frame/`,
      (page) => page.evaluate((ms) => playAtFullSpeed(ms), LESSON_MS),
      PROBE,
    );
    if (played === 0) throw new Error('the lesson has not begun to play');
    plays.push(played);
    longest.push(Math.max(0, ...long));
    counts.push(long.filter((ms) => ms > LONG_TASK_MS).length);
  }
  await close();
  console.log(
    `\nspawn-per-frame, its first ${LESSON_MS / 1_000} s at 16×, loading among them, played ${Math.min(...plays)} times and more`,
  );
  print(`of ${LESSON_ROUNDS} rounds`, 'best', 'median');
  const none = Math.min(...counts) === 0;
  print(
    `tasks over ${LONG_TASK_MS} ms`,
    String(Math.min(...counts)),
    String(middle(counts)),
    none ? 'none' : 'NOT none',
  );
  const ms = (value: number): string => (value === 0 ? '–' : `${value.toFixed(0)} ms`);
  print('the longest of them', ms(Math.min(...longest)), ms(middle(longest)));
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
console.log(`Chromium ${browser.version()}, headless, drawing without a GPU.`);
try {
  await measureCrowd(browser);
  await measureLesson(browser);
} finally {
  await browser.close();
}
