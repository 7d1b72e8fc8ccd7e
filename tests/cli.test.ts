import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main';
import type { ExploreReport } from '../src/cli/explore';
import type { RunReport } from '../src/cli/report';

const LEAKY = 'simulations/spawn-per-frame/leaky.ts';
const FIXED = 'simulations/spawn-per-frame/fixed.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaklab-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function leaklab(...words: string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { status, stdout: out.join('\n'), stderr: err.join('\n') };
}

/** As a user calls it, in a process of its own. */
function leaklabProcess(...words: string[]): Said {
  return spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'src/cli/leaklab.ts', ...words],
    { encoding: 'utf8' },
  );
}

async function reportOf(...words: string[]): Promise<RunReport> {
  const { status, stdout, stderr } = await leaklab('run', ...words, '--json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as RunReport;
}

/** Runs a program of one's own. */
function own(text: string): Promise<Said> {
  const file = join(folder, 'own.ts');
  writeFileSync(file, text);
  return leaklab('run', file, '--frames', '60');
}

const LOST = `import { chan, frame, go, type Chan } from "leaklab";
export async function main() {
  for (let i = 0; i < 7; i++) go(wait, chan<number>());
  for (;;) await frame.next();
}
async function wait(c: Chan<number>) {
  await c.recv();
}`;

const DOUBLE_LOCK = `
import { mutex, waitGroup } from "leaklab";
export async function main() {
  const a = mutex();
  const b = mutex();
  const wg = waitGroup();
  wg.go(async () => {
    await a.lock();
    await b.lock();
    b.unlock();
    a.unlock();
  });
  wg.go(async () => {
    await b.lock();
    await a.lock();
    a.unlock();
    b.unlock();
  });
  await wg.wait();
}`;

describe('leaklab explore', () => {
  it('finds a double lock by dfs, and prints a schedule that run repeats', async () => {
    const file = join(folder, 'double.ts');
    writeFileSync(file, DOUBLE_LOCK);
    const { status, stdout } = await leaklab('explore', file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/fails: fatal error: all goroutines are asleep - deadlock!/);
    const schedule = /^schedule (\S+)$/m.exec(stdout)?.[1] ?? '';
    const again = await leaklab('run', file, '--policy', 'replay', '--schedule', schedule);
    expect(again.stderr).toMatch(/deadlock!/);
    for (const policy of ['random', 'pct']) {
      const { stdout } = await leaklab('explore', file, '--policy', policy, '--json');
      expect((JSON.parse(stdout) as ExploreReport).found?.schedule).toMatch(/^o1:/);
    }
  });

  it('says when there is nothing to find', async () => {
    const file = join(folder, 'single.ts');
    writeFileSync(
      file,
      DOUBLE_LOCK.replace(
        'b.lock();\n    await a.lock();\n    a',
        'a.lock();\n    await b.lock();\n    a',
      ),
    );
    const { status, stdout } = await leaklab('explore', file);
    expect(stdout).toMatch(/nothing found; there are no others/);
    expect(status).toBe(0);
  });
});

describe('leaklab run', { timeout: 30_000 }, () => {
  it('counts 15,000 tasks in 300 frames of the leaky program, and three times the same log', async () => {
    const once = (): Promise<RunReport> => reportOf(LEAKY, '--frames', '300');
    const reports = [await once(), await once(), await once()];
    const [report] = reports;
    expect(report.tasks).toEqual({
      spawned: 15_000,
      live: 15_001,
      waiting: 15_001,
      leaked: 12_000,
      done: 0,
      panicked: 0,
    });
    expect(report.perFrame.live).toEqual(
      Array.from({ length: 300 }, (_, frame) => 50 * (frame + 1) + 1),
    );
    expect(report.sites.find((site) => site.leaked > 0)).toMatchObject({
      reason: 'chan receive',
      waiting: 15_000,
    });
    expect(report.findings).toHaveLength(1);
    expect(new Set(reports.map(({ log }) => log.hash)).size).toBe(1);
    expect(report).toMatchObject({ file: LEAKY, frames: 300, seed: 42, policy: 'go', procs: 4 });
  });

  it('is a command of its own, with the same log', async () => {
    const { status, stdout } = leaklabProcess('run', LEAKY, '--frames', '20', '--json');
    expect(status).toBe(0);
    const { log } = JSON.parse(stdout) as RunReport;
    expect(log).toEqual((await reportOf(LEAKY, '--frames', '20')).log);
    expect(leaklabProcess('run').status).toBe(2);
  });

  it('finds the fixed program constant', async () => {
    const { tasks, perFrame, findings } = await reportOf(FIXED, '--frames', '300');
    expect(tasks).toMatchObject({ spawned: 0, live: 1, leaked: 0 });
    expect(new Set(perFrame.live)).toEqual(new Set([1]));
    expect(findings).toEqual([]);
  });

  it('puts four detectors side by side, each with its blind spots', async () => {
    const { findings } = await reportOf(LEAKY, '--frames', '300', '--detectors', 'all');
    expect(findings.map(({ detector, count }) => [detector, count])).toEqual([
      ['tick-age', 12_000],
      ['site-growth', 15_000],
    ]);
    expect(
      findings.every(({ blindSpots, falseAlarms }) => blindSpots !== '' && falseAlarms !== ''),
    ).toBe(true);
    const file = join(folder, 'lost.ts');
    writeFileSync(file, LOST);
    const lost = await reportOf(file, '--frames', '20', '--detectors', 'reachability');
    expect(lost.findings).toMatchObject([
      {
        detector: 'reachability',
        entry: 'wait',
        reason: 'chan receive',
        count: 7,
        spawnLine: 3,
        waitLine: 7,
      },
    ]);
  });

  it('says in words what happened', async () => {
    const { stdout, status } = await leaklab('run', LEAKY, '--frames', '100');
    expect(status).toBe(0);
    expect(stdout).toMatch(/5,000 spawned, 5,001 live/);
    expect(stdout).toMatch(/found by tick-age since frame 61/);
  });

  it.each([
    [
      'a syntax error',
      `export async function main() {\n  let y = ;\n}`,
      /own\.ts:2:11: Expression expected/,
    ],
    [
      'a type error',
      `export async function main() {\n  const x: number = "a";\n}`,
      /own\.ts:2:9: .*not assignable/,
    ],
    ['no main', `export const x = 1;`, /no-main/],
    ['another module', `import "fs";\nexport async function main() {}`, /own\.ts:1:\d+: .*leaklab/],
    [
      'an endless loop',
      `export async function main() {\n  while (true) {}\n}`,
      /own\.ts:2: .*does not end.*\(fuel\)/,
    ],
    [
      'a panic',
      `import { panic } from "leaklab";\nexport async function main() {\n  panic("boom");\n}`,
      /own\.ts:3: panic: boom/,
    ],
    [
      'a thrown error',
      `export async function main() {\n  f();\n}\nfunction f() {\n  throw new TypeError("no");\n}`,
      /own\.ts:5: panic: TypeError: no/,
    ],
    [
      'a deadlock',
      `import { chan } from "leaklab";\nexport async function main() {\n  await chan().recv();\n}`,
      /own\.ts:3: fatal error: all goroutines are asleep - deadlock!/,
    ],
  ])('ends with 1 and says why: %s', async (_, text, said) => {
    const { status, stderr } = await own(text);
    expect(stderr).toMatch(said);
    expect(status).toBe(1);
  });

  it.each([
    ['log-lines', 'for (;;) log("again");', 'more than 2,000 lines'],
    ['heap', 'for (;;) heap.alloc(2 ** 30);', 'more than 17,179,869,184 bytes'],
    ['async-depth', 'await main();', 'deeper than 1,000'],
  ])(
    'ends with 1, the number and the line where a limit is passed: %s',
    async (code, body, said) => {
      const { status, stderr } = await own(
        `import { heap, log } from "leaklab";\nexport async function main(): Promise<void> {\n  ${body}\n  log(heap.stats().numGC);\n}`,
      );
      expect(stderr).toContain(said);
      expect(stderr).toMatch(new RegExp(`own\\.ts:3: .*\\(${code}\\)$`, 'm'));
      expect(status).toBe(1);
    },
  );

  it('refuses a program that is too long, and says it in JSON too', async () => {
    const file = join(folder, 'long.ts');
    writeFileSync(file, `export async function main() {}\n${'// filler\n'.repeat(30_000)}`);
    const { status, stdout, stderr } = await leaklab('run', file, '--json');
    expect(stderr).toMatch(/long\.ts:19998:\d+: The program has 300,032 characters.*200,000/);
    expect((JSON.parse(stdout) as RunReport).error).toMatchObject({
      code: 'source-size',
      line: 19_998,
      limit: 200_000,
    });
    expect(status).toBe(1);
  });

  it('sends a terminal nothing that it would obey, whatever a program calls its tasks', async () => {
    const evil = '\\u202e\\x1b[2J\\u009b31m\\r\\n<b>\\u2028\\0';
    const text = `import { chan, frame, go, panic } from "leaklab";
export async function main() {
  const wait = async () => { await chan<number>().recv(); };
  Object.defineProperty(wait, "name", { value: "${evil}" });
  for (let i = 0; i < 200; i++) { go(wait); await frame.next(); }
  panic("${evil}");
}`;
    const file = join(folder, 'evil.ts');
    writeFileSync(file, text);
    const said = await leaklab('run', file, '--frames', '300', '--detectors', 'all');
    const inJson = await leaklab('run', file, '--frames', '300', '--detectors', 'all', '--json');
    const explored = await leaklab('explore', file, '--frames', '300', '--runs', '1');
    for (const { stdout, stderr } of [said, inJson, explored]) {
      // eslint-disable-next-line no-control-regex -- what a terminal obeys
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    }
    expect(said.stdout).toContain(
      '\\u202e\\x1b[2J\\u009b31m\\r\\n<b>\\u2028\\x00, spawned at line 5',
    );
    expect(said.stderr).toContain('panic: \\u202e\\x1b[2J');
    const report = JSON.parse(inJson.stdout) as RunReport;
    expect(report.findings[0].entry).toBe('\u202e\u001b[2J\u009b31m\r\n<b>\u2028\0');
  });

  it('explores and replays what fuel cannot see no longer than it may', async () => {
    const file = join(folder, 'regex.ts');
    writeFileSync(
      file,
      `export async function main() {\n  /^(a+)+$/.test("${'a'.repeat(60)}!");\n}`,
    );
    const { status, stdout } = await leaklab('explore', file);
    expect(stdout).toMatch(/fails: did not answer for 5 s/);
    expect(status).toBe(1);
  });

  it('stops what fuel cannot see, and names a line', async () => {
    const { status, stderr } = await own(
      `export async function main() {\n  for (let i = 0; i < 2; i++) {}\n  /^(a+)+$/.test("${'a'.repeat(60)}!");\n}`,
    );
    expect(stderr).toMatch(/own\.ts:2: .*did not answer.*\(watchdog\)/);
    expect(status).toBe(1);
  });

  it.each([
    [[], /say what to do/],
    [['fly'], /no command "fly"/],
    [['run'], /name the file/],
    [['run', 'a.ts', 'b.ts'], /one file/],
    [['run', LEAKY, '--frames', 'many'], /--frames takes a whole number/],
    [['run', LEAKY, '--procs', '64'], /--procs takes a whole number from 1 to 63/],
    [['run', LEAKY, '--color'], /--color/],
    [['run', LEAKY, '--detectors', 'nose'], /there is no detector "nose"/],
    [['run', LEAKY, '--policy', 'dfs'], /run knows no policy "dfs"/],
    [['run', LEAKY, '--policy', 'replay'], /go together/],
    [['run', LEAKY, '--policy', 'replay', '--schedule', 'x'], /--schedule: a schedule begins/],
    [['explore', LEAKY, '--policy', 'go'], /explore knows no policy "go"/],
    [['run', 'not-there.ts'], /cannot read not-there\.ts/],
  ])('ends with 2 on wrong use: %j', async (words, said) => {
    const { status, stderr } = await leaklab(...words);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('usage:');
    expect(status).toBe(2);
  });
});
