// `npm start`: from a fresh clone to the site in a browser. Only node: modules until installed.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureInstalled, npm } from './install.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
});

if (!ensureInstalled()) fail('The packages could not be installed: see npm’s message above.');
console.log('Building the site …');
if (!npm('run', 'build', '--silent')) fail('The site could not be built: see the message above.');

const { serve } = await import('./serve.mjs');
const { url } = await serve({ port: Number(values.port ?? 4173), hasHeaders: true });
console.log(`Leaklab is at ${url}`);
console.log('Stop it with Ctrl-C.');
if (!values['no-open'] && hasDisplay()) open(url);

function hasDisplay() {
  if (process.env['CI']) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => Boolean(process.env[name]));
}

/** @param {string} address */
function open(address) {
  const child = spawn(...opener(address), { stdio: 'ignore', detached: true });
  // The address is printed, so a machine without an opener loses nothing.
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {string} address
 * @returns {[command: string, args: string[]]}
 */
function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
