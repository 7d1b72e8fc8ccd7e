/**
 * `npm run -s hostile [-- --browser chromium|firefox] [--page lesson|launch] [--only name,name]`: every program of the corpus in real
 * browsers, in a lesson page of the built site. Says what it saw of each; fails if one was not as its head says.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BROWSERS, programOf, type BrowserName } from './browsers';
import { startCanary, type Canary } from './canary';
import { readCorpus } from './corpus';
import type { Expectation, HostileProgram } from './head';
import { CurrentPage } from './current-page';
import { PAGES, type PageName } from './lesson-page';
import { Report } from './report';
import { serveSites } from './site';
import { attempt, WORST_FRAME_MS, type Trial } from './trial';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    /** Which page runs them: a lesson, or one that a course launches, whose policy lets it talk to other hosts. */
    page: { type: 'string', default: 'lesson' },
    /** Where to write how many passed, failed and were skipped, as JSON. */
    report: { type: 'string' },
  },
});

const wanted = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
if (wanted.length === 0) throw new Error(`--browser is one of ${BROWSERS.join(', ')}`);
const pageName = pageOf(values.page);
const programs = readCorpus().filter(
  ({ id }) => values.only === undefined || values.only.split(',').some((part) => id.includes(part)),
);

/** Those on one site together, as changing sites takes a new page. */
const inOrder = programs
  .flatMap((program) => program.expectations.map((expectation) => [program, expectation] as const))
  .sort(([, a], [, b]) => Number(isUnsealed(a)) - Number(isUnsealed(b)));

const report = new Report();
const sites = await serveSites();
const canary = await startCanary();
try {
  await assertCanarySings(canary);
  for (const name of wanted) {
    const path = await programOf(name);
    if (path === null) report.missing(name);
    else await runIn(name, path);
  }
} finally {
  await canary.close();
  await sites.close();
}
const totals = report.end();
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

function pageOf(text: string): PageName {
  const found = (Object.keys(PAGES) as PageName[]).find((name) => name === text);
  if (found === undefined) throw new Error(`--page is one of ${Object.keys(PAGES).join(', ')}`);
  return found;
}

function isUnsealed({ way }: Expectation): boolean {
  return way === 'worker';
}

async function runIn(name: BrowserName, path: string): Promise<void> {
  const current = new CurrentPage(name, path, sites, pageName);
  try {
    report.begin(name, await current.version());
    for (const [program, expectation] of inOrder) {
      const skip = program.pending ?? (name === 'firefox' ? program.noFirefox : null);
      if (skip !== null) report.skip(program, expectation.way, skip);
      else await tryOut(current, program, expectation);
    }
  } finally {
    await current.close();
  }
}

async function tryOut(
  current: CurrentPage,
  program: HostileProgram,
  expectation: Expectation,
): Promise<void> {
  let trial = await once(current, program, expectation);
  // The machine may have been busy: for the time alone, and once.
  const isSlow = trial.wrong.length === 0 && trial.worst > WORST_FRAME_MS;
  if (isSlow) trial = await once(current, program, expectation);
  report.add(program, expectation.way, trial, isSlow);
}

async function once(
  current: CurrentPage,
  program: HostileProgram,
  expectation: Expectation,
): Promise<Trial> {
  const { page, ...clean } = await current.on(isUnsealed(expectation) ? 'unsealed' : 'sealed');
  const trial = await attempt(page, program, expectation, clean, canary, () => current.downloads());
  // What has gone wrong in a browser must not be blamed on the next program.
  if (trial.wrong.length > 0) await current.close();
  return trial;
}

/** A canary that could not be heard would prove nothing. */
async function assertCanarySings(canary: Canary): Promise<void> {
  await fetch(`http://${canary.host}/`);
  if (canary.heard() !== 1) throw new Error('The canary does not hear what reaches it.');
}
