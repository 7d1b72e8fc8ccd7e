// Runs in a fresh clone, so only node: modules here.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's top, with a slash at its end. */
export const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs npm at the repository's top and shows what it says.
 * @param {string[]} args
 * @returns {boolean} whether it went well
 */
export function npm(...args) {
  // The npm that runs us is a script: starting it with Node needs no shell, on Windows neither.
  const script = process.env['npm_execpath'];
  const { status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: top, stdio: 'inherit' })
    : spawnSync('npm', args, {
        cwd: top,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  return status === 0;
}

/**
 * Installs the packages unless those of the lock file are there already.
 * @returns {boolean} whether the packages are there now
 */
export function ensureInstalled() {
  if (isInstalled()) return true;
  console.log('Installing packages (npm ci), about half a minute …');
  return npm('ci', '--no-progress', '--loglevel=error');
}

/**
 * Compares what is locked with what npm noted down when it installed. Dates would mislead: git
 * sets them anew.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const noted = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !noted) return false;
  const present = new Map(Object.entries(noted).map(([path, { version }]) => [path, version]));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const there = present.get(path);
    // Optional packages are mostly the binaries of other platforms.
    return path === '' || there === version || (optional === true && there === undefined);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  try {
    /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */
    const lock = JSON.parse(readFileSync(top + lockFile, 'utf8'));
    return lock.packages;
  } catch {
    return undefined;
  }
}
