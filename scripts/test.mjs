// `npm test`: everything that must hold, from a fresh clone. Only node: modules until installed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureInstalled, npm } from './install.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, to be said once more at the end, where it is found. @type {string[]} */
const failures = [];

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  fail('npm test itself');
}

if (failures.length > 0)
  console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

async function run() {
  if (!ensureInstalled()) throw new Error('The packages could not be installed.');

  const { findBrowser } = await import('./find-browser.mjs');
  process.env['CHROMIUM'] = await findBrowser();
  console.log(`Browser: ${process.env['CHROMIUM']}`);

  step('check', 'format, lint, types, unused code, import table');
  if (!npm('run', 'check', '--silent')) fail('npm run check');

  step('build', 'the static site');
  const isBuilt = npm('run', 'build', '--silent');
  if (!isBuilt) fail('npm run build');

  step(
    'tests',
    isBuilt ? 'units, then the built site in the browser' : 'units only, as nothing is built',
  );
  runVitest(isBuilt ? [] : ['--project', 'unit']);

  if (!isBuilt) return;
  step('hostile', 'programs that attack, in the built site in a real browser');
  runHostile([]);
  // The page that a course launches may talk to other hosts; what runs in it must not.
  runHostile(['--page', 'launch', '--only', 'network,fetch,xhr,websocket,event-source,import']);
}

/** @param {string} what */
function fail(what) {
  total.failed++;
  failures.push(what);
}

/**
 * @param {string} name
 * @param {string} what
 */
function step(name, what) {
  console.log(`\n== ${name}: ${what}`);
}

/** @param {string[]} args */
function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'leaklab-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const isGreen = npm('exec', '--', 'vitest', 'run', ...reporters, ...args);
    const failed = count(report);
    // A worker that dies, or an error outside of a test, fails the run but no test.
    if (!isGreen && failed === 0) fail('vitest, outside of its tests');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Adds the hostile programs to the total: the runner writes how many there were. In one browser: the second takes
 * as long again, and `npm run -s hostile` tries both.
 * @param {string[]} which
 */
function runHostile(which) {
  const folder = mkdtempSync(join(tmpdir(), 'leaklab-test-'));
  const report = join(folder, 'report.json');
  try {
    const isGreen = npm(
      'run',
      'hostile',
      '--silent',
      '--',
      '--browser',
      'chromium',
      '--report',
      report,
      ...which,
    );
    /** @type {{ passed: number, failed: number, skipped: number }} */
    const { passed, failed, skipped } = existsSync(report)
      ? JSON.parse(readFileSync(report, 'utf8'))
      : { passed: 0, failed: 0, skipped: 0 };
    total.passed += passed;
    total.skipped += skipped;
    total.failed += failed;
    if (failed > 0) failures.push(['npm run -s hostile --', ...which].join(' '));
    else if (!isGreen) fail('npm run -s hostile, before its end');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Adds the report's tests to the total.
 * @param {string} report
 * @returns {number} how many failed
 */
function count(report) {
  /** @type {Report} */
  const { testResults, ...numbers } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be loaded has no tests to fail.
  const unread = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = numbers.numFailedTests + unread.length;
  for (const { name, assertionResults } of testResults) {
    const broken = assertionResults.filter(({ status }) => status === 'failed');
    const file = relative('.', name);
    for (const { fullName, failureMessages } of broken) {
      failures.push(`${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`);
    }
  }
  failures.push(...unread.map(({ name }) => `${relative('.', name)} could not be loaded`));
  total.passed += numbers.numPassedTests;
  total.failed += failed;
  total.skipped += numbers.numPendingTests + numbers.numTodoTests;
  return failed;
}

/**
 * The part of Vitest's JSON report that is counted.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} testResults
 */
