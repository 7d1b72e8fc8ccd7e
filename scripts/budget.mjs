// What a first visit costs, against the budget: npm run budget, after npm run build. Times are those of a local
// server and of this machine, and so are only told; size and shift must hold.
import { chromium } from 'playwright-core';
import { findBrowser, launchArgs } from './find-browser.mjs';
import { BUDGET, firstVisit, PAGES, VIEWPORTS } from './first-visit.mjs';
import { serve } from './serve.mjs';

const ROUNDS = 3;

const { url, close } = await serve({ port: 0, base: '/some/sub/path/' });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
let fails = false;

/** @param {string} what @param {string} value @param {boolean} holds @param {string} budget */
function print(what, value, holds, budget) {
  console.log(`  ${what.padEnd(34)} ${value.padStart(10)}  ${holds ? 'within' : 'OVER'} ${budget}`);
}

for (const { name, path, budget } of PAGES) {
  for (const viewport of VIEWPORTS) {
    /** @type {import('./first-visit.mjs').Visit[]} */
    const visits = [];
    for (let i = 0; i < ROUNDS; i++) visits.push(await firstVisit(browser, url + path, viewport));
    const script = Math.max(...visits.map((visit) => visit.script));
    const shift = Math.max(...visits.map((visit) => visit.shift));
    const times = visits.map((visit) => visit.interactive).sort((a, b) => a - b);
    console.log(`\n${name}, ${viewport.width}×${viewport.height}, the worst of ${ROUNDS}`);
    print(
      'script, gzipped',
      `${(script / 1_000).toFixed(1)} kB`,
      script < budget,
      `${budget / 1_000} kB`,
    );
    print('layout shift', shift.toFixed(4), shift < BUDGET.shift, String(BUDGET.shift));
    const time = times[ROUNDS >> 1];
    print(
      'interactive, median (only told)',
      `${time.toFixed(0)} ms`,
      time < BUDGET.interactive,
      `${BUDGET.interactive} ms`,
    );
    if (script >= budget || shift >= BUDGET.shift) {
      fails = true;
      const [{ files, shifted }] = visits;
      if (script >= budget) for (const file of files) console.log(`    ${file.size} ${file.name}`);
      if (shift >= BUDGET.shift) for (const moved of shifted) console.log(`    moved: ${moved}`);
    }
  }
}
await browser.close();
await close();
if (fails) process.exitCode = 1;
