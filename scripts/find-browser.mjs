import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Chromium needs to run as root, without a screen, and without calling home. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const firefoxNames = ['firefox-esr', 'firefox'];

const advice =
  'No browser for the tests: run "npx playwright-core install chromium", or set CHROMIUM to the ' +
  'path of a Chromium or Chrome.';

/**
 * Finds a Chromium: the CHROMIUM variable, Playwright's own, one on the PATH, and at last one that
 * apt-get installs, where that is ours to do.
 * @returns {Promise<string>} the path of its program
 * @throws {Error} which says in one sentence what to do
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is no program: correct it or unset it.`);
  }
  const found =
    (await playwrightsOwn()) ??
    onPath(names) ??
    (installByApt('chromium') ? onPath(names) : undefined);
  if (found === undefined) throw new Error(advice);
  return found;
}

/**
 * Finds a Firefox: the FIREFOX variable, one on the PATH, and at last one that apt-get installs, where that
 * is ours to do. Without one, what is tested in Chromium alone is still tested.
 * @returns {string | null} the path of its program
 * @throws {Error} if FIREFOX names no program
 */
export function findFirefox() {
  const named = process.env['FIREFOX'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`FIREFOX names ${named}, which is no program: correct it or unset it.`);
  }
  const found =
    onPath(firefoxNames) ?? (installByApt('firefox-esr') ? onPath(firefoxNames) : undefined);
  return found ?? null;
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
    .find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
function installByApt(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  console.log(`Installing ${name} (apt-get), about a minute …`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}

/** @param {string[]} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
