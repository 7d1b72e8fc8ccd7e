// Measures Go on this machine and writes what follows from it into the cost model. It needs Go, and a machine
// that is otherwise quiet.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveCosts, deriveSizes, literal } from '../bench/calibrate/derive.mjs';

const RUNS = 9;
const GROUPS = ['operations', 'memory', 'parallel'];

const top = fileURLToPath(new URL('..', import.meta.url));
const folder = join(top, 'bench/calibrate');
const go = process.env['GO'] ?? 'go';

const scratch = mkdtempSync(join(tmpdir(), 'leaklab-calibrate-'));
try {
  const program = join(scratch, 'calibrate');
  run(go, 'build', '-o', program, '.');
  /** @type {Record<string, number[]>} */
  const values = {};
  for (let i = 1; i <= RUNS; i++) {
    console.log(`run ${i} of ${RUNS} …`);
    for (const group of GROUPS) {
      /** @type {Record<string, number>} */
      const results = JSON.parse(run(program, group).stdout);
      for (const [name, value] of Object.entries(results)) (values[name] ??= []).push(value);
    }
  }
  values['frameBytes'] = [frameBytes()];
  const names = Object.keys(values).sort();
  const measured = Object.fromEntries(names.map((name) => [name, least(values[name] ?? [])]));
  const record = {
    date: new Date().toISOString().slice(0, 10),
    go: run(go, 'version').stdout.trim().replace('go version ', ''),
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    runs: RUNS,
    measured,
  };
  writeFileSync(join(folder, 'recorded.json'), `${JSON.stringify(record, null, 2)}\n`);
  rewrite('src/lib/engine/costs.ts', 'GO_COSTS: Costs', deriveCosts(measured));
  rewrite('src/lib/engine/memory/sizes.ts', 'SIZES', deriveSizes(measured));
} finally {
  rmSync(scratch, { recursive: true });
}

/**
 * What a call takes of the stack: the mean over the functions of net/http that look at the stack's end
 * (those that do not are leaves), with return address and frame pointer.
 */
function frameBytes() {
  const { stderr } = run(go, 'build', '-gcflags=-S', 'net/http');
  const frames = stderr
    .split('\n')
    .filter((line) => line.includes(' STEXT ') && !/nosplit|size=0 /.test(line))
    .map((line) => 16 + parseInt(/locals=0x([0-9a-f]+)/.exec(line)?.[1] ?? '0', 16));
  return frames.reduce((sum, bytes) => sum + bytes, 0) / frames.length;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
  const result = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (result.status === 0) return result;
  throw new Error(`${command} ${args.join(' ')} failed: ${result.stderr || String(result.error)}`);
}

/**
 * The least of what the runs gave: other work on the machine only adds. On a quiet one it is near the median.
 * @param {number[]} values
 */
function least(values) {
  return Math.round(Math.min(...values) * 100) / 100;
}

/**
 * Puts new constants into a source file.
 * @param {string} file
 * @param {string} name of the constant, with its type
 * @param {Readonly<Record<string, number>>} constants
 */
function rewrite(file, name, constants) {
  const path = join(top, file);
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(`export const ${name} = {`);
  const to = text.indexOf('}', from) + 1;
  if (from < 0) throw new Error(`${file} has no ${name}`);
  const head = `export const ${name} = `;
  writeFileSync(path, text.slice(0, from) + head + literal(constants) + text.slice(to));
}
