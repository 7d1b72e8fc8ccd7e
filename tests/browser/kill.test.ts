/**
 * Runs are killed 200 times in a row, in every state that a run can be in, by what a reader does: typing on,
 * resetting, choosing another seed, leaving. No worker may stay, and the page's heap may not grow.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Counters, WITHOUT_MACHINE_CODE, type Held } from './counters';
import { launch, LessonTab } from './site';

const KILLS = 200;
const FIRST = 20;

/** Bytes that the heap may be larger; see site-leak.test.ts. A kept log of these runs has megabytes. */
const HEAP_TOLERANCE = 2 ** 20;

/** What a run may be doing. Each has far more to do than it is given time for. */
const STATES = {
  running: `
    import { chan, frame, go } from 'leaklab';
    const never = chan<number>();
    export async function main() {
      for (;;) {
        for (let i = 0; i < 50; i++) go(async () => { await never.recv(); });
        await frame.next();
      }
    }`,
  'in a finally that never ends': `
    import { frame } from 'leaklab';
    export async function main() {
      try { await frame.next(); }
      finally { for (;;) { for (let i = 0; i < 20_000; i++); await frame.next(); } }
    }`,
  'flooding the log': `
    import { frame, log } from 'leaklab';
    export async function main() {
      for (;;) {
        for (let i = 0; i < 200; i++) log('x'.repeat(400));
        await frame.next();
      }
    }`,
  'in a loop without an end': `
    export async function main() {
      for (;;) { try { for (;;); } catch { } }
    }`,
  'in one step that takes for ever': `
    export async function main() {
      return /^(a+)+$/.test('a'.repeat(50) + 'b');
    }`,
} as const;

/** Chromium lets a worker in the last two go on for 2 s after its end, which would starve what follows. */
const ORDER = [0, 1, 2, 3, 0, 1, 2, 4, 0, 1, 2].map((state) => Object.values(STATES)[state]);

let browser: Browser;
let tab: LessonTab;
let counters: Counters;

beforeAll(async () => {
  browser = await launch(WITHOUT_MACHINE_CODE);
  tab = await LessonTab.open(browser);
  counters = await Counters.of(tab.page, browser);
});
afterAll(async () => {
  await browser.close();
});

/** What ends a run. */
const ways = {
  // The next text is typed over it.
  edit: async () => {},
  reset: async () => {
    await tab.page.locator('[data-pane=leaky]').getByRole('button', { name: 'Reset' }).click();
  },
  seed: async () => {
    const seed = tab.page.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill(String(1 + Number(await seed.inputValue())));
    await seed.press('Enter');
  },
  leave: async () => {
    await leave();
    await comeBack();
  },
};

/** One leaves less often, as it takes longest: an editor has to be opened again. */
const WAYS = (['edit', 'reset', 'seed', 'edit', 'seed', 'edit', 'leave'] as const).map(
  (way) => ways[way],
);

async function leave(): Promise<void> {
  await tab.page.getByRole('link', { name: 'How it works' }).click();
  await tab.page.getByRole('heading', { level: 1, name: 'How it works' }).waitFor();
}

/** The address keeps the changed program, which waits for the reader's word: who wants the lesson's own says so. */
async function comeBack(): Promise<void> {
  await tab.page.goBack();
  const notice = tab.page.getByTestId('link-notice');
  await tab.page.locator('[data-world=leaky]').or(notice).first().waitFor();
  if (await notice.isVisible()) {
    await notice.getByRole('button', { name: 'Show the lesson’s own program' }).click();
  }
  await tab.page.locator('[data-world=leaky]').waitFor();
}

/** Kills runs number `from` to `to`; returns how many of them were compiled or run when that happened. */
async function killRuns(from: number, to: number): Promise<number> {
  let busy = 0;
  for (let i = from; i < to; i++) {
    await tab.type('leaky', `${ORDER[i % ORDER.length]}\n// ${i}\n`);
    // Numbers without a common divisor, so that every state meets every way at many moments.
    await tab.page.waitForTimeout(120 + ((i * 7) % 13) * 20);
    const world = tab.page.locator('[data-world=leaky]');
    if ((await world.getAttribute('aria-busy')) === 'true') busy++;
    await WAYS[i % WAYS.length]();
  }
  return busy;
}

/** What there is where nothing runs. */
async function held(): Promise<Held> {
  // On the page itself first, as leaving it takes the sandbox's frame away, and with it what was forgotten there.
  await tab.type('leaky', 'export async function main() {}\n');
  await tab.page.locator('[data-world=leaky] [data-testid=verdict][data-value=exited]').waitFor();
  await tab.settled();
  // The compiler's and the editor's.
  await expect.poll(() => counters.workers(), { timeout: 10_000 }).toBeLessThanOrEqual(2);
  await leave();
  // The compiler's worker stays with the page. Chromium gives a busy worker 2 s before it stops it by force.
  await expect.poll(() => counters.workers(), { timeout: 10_000 }).toBeLessThanOrEqual(1);
  return counters.held();
}

it('a run that is killed leaves nothing, in whatever state', { timeout: 600_000 }, async () => {
  let busy = await killRuns(0, FIRST);
  const before = await held();
  await comeBack();
  busy += await killRuns(FIRST, KILLS);
  const after = await held();
  const grown = `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
  expect(busy).toBeGreaterThan(KILLS / 2);
  expect(after.heap - before.heap, grown).toBeLessThan(HEAP_TOLERANCE);
  expect(after.nodes - before.nodes, grown).toBeLessThanOrEqual(50);
  expect(after.listeners - before.listeners, grown).toBeLessThanOrEqual(5);
  expect(after.frames, grown).toBe(1);
  expect(tab.noise).toEqual([]);

  // And the next run is as good as the first.
  await tab.page.goto(`${inject('siteUrl')}lessons/spawn-per-frame/`);
  await tab.settled();
  await tab.seek(300);
  expect(await tab.figure('leaky', 'live')).toBe('15001');
});
