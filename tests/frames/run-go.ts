import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from './compare';

const top = fileURLToPath(new URL('../..', import.meta.url));
const harness = join(top, 'tests/frames/go');

/** Lessons whose Go originals are run too, as they are. */
const LESSONS = ['spawn-per-frame'];

/** A program that both can run: `name`, as the record has it, and leaklab's text. */
export interface Pair {
  readonly name: string;
  readonly file: string;
}

/** The original of a lesson's program: `fixed-pool.ts` is `go/fixedpool/main.go`. */
interface Original {
  readonly name: string;
  readonly module: string;
  readonly folder: string;
}

export const small: readonly Pair[] = names(join(top, 'tests/frames/programs')).map((name) => ({
  name,
  file: join(top, 'tests/frames/programs', `${name}.ts`),
}));

export const lessons: readonly Pair[] = LESSONS.flatMap((lesson) =>
  names(join(top, 'simulations', lesson)).map((name) => ({
    name: `${lesson}/${name}`,
    file: join(top, 'simulations', lesson, `${name}.ts`),
  })),
);

const originals: readonly Original[] = lessons.map(({ name }) => {
  const [lesson, program] = name.split('/');
  const module = join(top, 'simulations', lesson, 'go');
  return { name, module, folder: join(module, program.replaceAll('-', '')) };
});

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
}

type Env = Readonly<Record<string, string>>;

/** The version of Go on the PATH, or why it cannot run the programs. */
export function goVersion(): { version: string } | { missing: string } {
  let said: string;
  try {
    said = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
  } catch {
    return { missing: 'no "go" is on the PATH' };
  }
  const minor = Number(/^go1\.(\d+)/.exec(said)?.[1] ?? 0);
  return minor >= 25
    ? { version: said }
    : { missing: `${said} has no testing/synctest: Go 1.25 has` };
}

/** Names of the Go files that gofmt would write differently; what go vet finds is thrown. */
export function goLint(): string {
  go(['vet', './...']);
  return execFileSync('gofmt', ['-l', harness], { encoding: 'utf8' });
}

/**
 * Runs every program in a bubble of its own; how many goroutines each had, frame by frame. Each has a process of
 * its own too: what one leaves over would slow the next.
 */
export function runGo(): Record<string, Counts> {
  const scratch = mkdtempSync(join(tmpdir(), 'leaklab-frames-'));
  try {
    const out = { LEAKLAB_FRAMES: scratch };
    const binary = join(scratch, 'frames.test');
    go(['test', '-c', '-o', binary, '.']);
    for (const { name } of small) run(binary, [`-test.run=^TestFrames$/^${name}$`], out);
    const workspace = join(scratch, 'go.work');
    const uses = [harness, ...new Set(originals.map(({ module }) => module))];
    writeFileSync(workspace, ['go 1.25', ...uses.map((folder) => `use ${folder}`), ''].join('\n'));
    for (const { name, folder } of originals) {
      const overlay = join(scratch, 'overlay');
      const beside = join(folder, 'original_test.go');
      const test = join(harness, 'original/original_test.go');
      writeFileSync(overlay, JSON.stringify({ Replace: { [beside]: test } }));
      go(['test', '-count=1', '-tags=original', `-overlay=${overlay}`, folder], {
        ...out,
        GOWORK: workspace,
        LEAKLAB_ORIGINAL: name,
      });
    }
    const parts = readdirSync(scratch)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(scratch, file), 'utf8')) as object);
    return Object.assign({}, ...parts) as Record<string, Counts>;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function go(args: readonly string[], env: Env = {}): void {
  run('go', args, env);
}

function run(command: string, args: readonly string[], env: Env): void {
  try {
    execFileSync(command, args, {
      cwd: harness,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off', GOFLAGS: '', ...env },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}
