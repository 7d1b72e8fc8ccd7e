import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goModule, goPackage, lessonFolders, readLesson, top } from '../lessons/files';
import type { Counts } from './compare';

const harness = join(top, 'tests/frames/go');

/** A program that both can run: `name`, as the record has it, and leaklab's text. */
export interface Pair {
  readonly name: string;
  readonly file: string;
}

/** A lesson's program and its Go original, which is run as it is. */
export interface LessonPair extends Pair {
  /** Slug of the lesson. */
  readonly lesson: string;
  /** For how many frames both are watched. */
  readonly frames: number;
  /** The file that keeps what Go counted. */
  readonly record: string;
  /** Folders of the Go module and of the original's package. */
  readonly module: string;
  readonly folder: string;
}

export const small: readonly Pair[] = names(join(top, 'tests/frames/programs')).map((name) => ({
  name,
  file: join(top, 'tests/frames/programs', `${name}.ts`),
}));

/** One second, unless a lesson needs more: some leak many goroutines in each frame. */
const ORIGINAL_FRAMES = 60;

export const lessons: readonly LessonPair[] = lessonFolders()
  .map(readLesson)
  .flatMap(({ lesson: { slug, simulation, goFrames }, leaky, fixed, traps }) =>
    [...leaky, ...fixed, ...traps].map((name) => ({
      name: `${simulation}/${name}`,
      lesson: slug,
      file: join(top, 'simulations', simulation, `${name}.ts`),
      frames: goFrames ?? ORIGINAL_FRAMES,
      record: join(goModule(simulation), 'recorded.json'),
      module: goModule(simulation),
      folder: goPackage(simulation, name),
    })),
  );

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

/**
 * Names of the Go files of a folder that gofmt would write differently; what go vet finds is thrown. Runs what the
 * folder has of tests: examples that show a fact of Go beside what it prints.
 */
export function goLint(folder = harness): string {
  go(['vet', './...'], {}, folder);
  if (folder !== harness) go(['test', '-count=1', './...'], {}, folder);
  return execFileSync('gofmt', ['-l', folder], { encoding: 'utf8' });
}

/**
 * Runs every program in a bubble of its own; how many goroutines each had, frame by frame. Each has a process of
 * its own too: what one leaves over would slow the next.
 * @param originals lessons' programs, to run too
 * @param withSmall whether the small programs are run
 */
export function runGo(
  originals: readonly LessonPair[] = lessons,
  withSmall = true,
): Record<string, Counts> {
  const scratch = mkdtempSync(join(tmpdir(), 'leaklab-frames-'));
  try {
    const out = { LEAKLAB_FRAMES: scratch };
    if (withSmall) {
      const binary = join(scratch, 'frames.test');
      go(['test', '-c', '-o', binary, '.']);
      for (const { name } of small) run(binary, [`-test.run=^TestFrames$/^${name}$`], out);
    }
    const workspace = join(scratch, 'go.work');
    const uses = [harness, ...new Set(originals.map(({ module }) => module))];
    writeFileSync(workspace, ['go 1.25', ...uses.map((folder) => `use ${folder}`), ''].join('\n'));
    for (const { name, folder, frames } of originals) {
      const overlay = join(scratch, 'overlay');
      const beside = join(folder, 'original_test.go');
      const test = join(harness, 'original/original_test.go');
      writeFileSync(overlay, JSON.stringify({ Replace: { [beside]: test } }));
      go(['test', '-count=1', '-tags=original', `-overlay=${overlay}`, folder], {
        ...out,
        GOWORK: workspace,
        LEAKLAB_ORIGINAL: name,
        LEAKLAB_ORIGINAL_FRAMES: String(frames),
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

function go(args: readonly string[], env: Env = {}, folder = harness): void {
  run('go', args, env, folder);
}

function run(command: string, args: readonly string[], env: Env, folder = harness): void {
  try {
    execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off', GOFLAGS: '', ...env },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}
