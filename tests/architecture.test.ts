import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('..', import.meta.url));
const cruiser = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** Cruises as `npm run check:imports` does, in a folder that may be a fixture. */
function violations(cwd: string, sources: string[]): Violation[] {
  const config = join(top, '.dependency-cruiser.cjs');
  const args = [cruiser, '--config', config, '--output-type', 'json', ...sources];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const sentence = ({ from, rule, to }: Violation) => `${from} breaks ${rule.name} with ${to}`;

it('no import breaks the table', { timeout: 60_000 }, () => {
  const found = violations(top, ['src', 'tests', '{simulations,lessons}/**/*.ts']);
  expect(found.map(sentence)).toEqual([]);
});

it('only what is made at build is markup', () => {
  const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' });
  const markup = files
    .filter((file) => file.endsWith('.svelte'))
    .filter((file) => readFileSync(join(top, 'src', file), 'utf8').includes('{@html'));
  // The lesson's text, its hints and solution, the about page's, an embed's data, and code that was highlighted at build or is escaped by `shownLines`.
  expect(markup.sort()).toEqual([
    'lib/ui/editor/StaticCode.svelte',
    'lib/ui/exercise/Help.svelte',
    'lib/ui/lesson/StepText.svelte',
    'routes/[[locale=locale]]/about/+page.svelte',
    'routes/[[locale=locale]]/embed/EmbedShell.svelte',
  ]);
});

describe('the rules can fail', () => {
  /** A file of a made-up tree, one line of it, and the rules that this line breaks. */
  const cases: [file: string, line: string, broken: string[]][] = [
    ['src/lib/timeline/alias.ts', `import '$lib/engine';`, ['table-timeline']],
    ['src/lib/timeline/relative.ts', `import '../engine';`, ['table-timeline']],
    ['src/lib/timeline/type.ts', `import type { T } from '../engine';`, ['table-timeline']],
    ['src/lib/timeline/lawful.ts', `import '../trace'; import '../base';`, []],
    [
      'src/lib/timeline/inner.ts',
      `import '../trace/log';`,
      ['table-timeline', 'through-the-index'],
    ],
    ['src/lib/timeline/law.test.ts', `import '../engine';`, []],
    ['src/lib/base/up.ts', `import '../trace';`, ['table-base']],
    ['src/lib/i18n/up.ts', `import '../trace';`, ['table-i18n']],
    ['src/lib/sandbox/host.ts', `import '../engine';`, ['table-sandbox']],
    ['src/lib/sandbox/worker.ts', `import '../program'; import '../engine';`, []],
    ['src/lib/explore/lawful.ts', `import '../sandbox/protocol';`, []],
    ['src/lib/explore/host.ts', `import '../sandbox/host';`, ['table-explore']],
    ['src/lib/session/engine.ts', `import '../engine';`, ['table-session']],
    ['src/lib/session/lawful.ts', `import '../sandbox/host'; import 'xstate';`, []],
    ['src/lib/trace/xstate.ts', `import 'xstate';`, ['package-xstate']],
    ['src/lib/trace/ts.ts', `import 'typescript';`, ['package-typescript']],
    ['src/lib/compiler/ts.ts', `import 'typescript';`, ['compiler-types-only']],
    ['src/lib/ui/board/Bad.svelte', `<script>import '$lib/engine';</script>`, ['table-ui']],
    [
      'src/lib/ui/board/Typed.svelte',
      `<script lang="ts">import { a } from '$lib/engine'; const b = a as string;</script>{b}`,
      ['table-ui'],
    ],
    ['src/lib/ui/board/raw.ts', `import '$lib/sandbox/boot.js?raw';`, ['table-ui']],
    ['src/lib/ui/board/lost.ts', `import '$lib/nowhere';`, ['resolvable']],
    ['src/routes/+page.svelte', `<script>import '$lib/engine';</script>`, ['table-routes']],
    ['src/routes/lawful.ts', `import '$lib/ui'; import '$lib/i18n';`, []],
    ['src/build/plugin.ts', `import '../lib/engine';`, ['table-build']],
    ['src/cli/leaklab.ts', `import '../lib/ui'; import '../lib/engine';`, ['table-cli']],
    ['src/lib/novel/index.ts', ``, []],
    ['src/lib/share/novel.ts', `import '../novel';`, ['not-in-the-table', 'table-share']],
    // A circle is told once, where it is first met.
    ['src/lib/share/a.ts', `import './b';`, ['no-circle']],
    ['src/lib/share/b.ts', `import type { A } from './a';`, []],
    ['simulations/one/leaky.ts', `import { go } from 'leaklab';`, []],
    ['simulations/one/fixed.ts', `import './leaky';`, ['programs-import-leaklab-only']],
    ['lessons/01-one/start.ts', `import 'node:fs';`, ['programs-import-leaklab-only']],
    ['lessons/01-one/checks.ts', `import '$lib/analysis'; import '$lib/trace';`, []],
    ['lessons/02-two/checks.ts', `import '$lib/engine';`, ['table-checks']],
    ['tests/inner.test.ts', `import '$lib/trace/log';`, ['through-the-index']],
  ];

  const neededFiles = [
    ...['base', 'trace', 'engine', 'program', 'analysis', 'ui', 'i18n'].map((f) => `${f}/index.ts`),
    'program/leaklab.ts',
    ...['trace/log.ts', 'sandbox/protocol.ts', 'sandbox/boot.js'],
  ];

  let fixture: string;
  let found: Violation[];

  beforeAll(() => {
    fixture = mkdtempSync(join(tmpdir(), 'leaklab-imports-'));
    for (const file of neededFiles) write(`src/lib/${file}`, '');
    for (const [file, line] of cases) write(file, line);
    // A fixture has no packages: only what it names of its own must resolve.
    const isPackage = ({ rule, to }: Violation) => rule.name === 'resolvable' && /^\w/.test(to);
    const all = violations(fixture, ['src', 'tests', '{simulations,lessons}/**/*.ts']);
    found = all.filter((violation) => !isPackage(violation));
  }, 60_000);

  afterAll(() => {
    rmSync(fixture, { recursive: true, force: true });
  });

  function write(file: string, text: string) {
    mkdirSync(dirname(join(fixture, file)), { recursive: true });
    writeFileSync(join(fixture, file), `${text}\n`);
  }

  it.each(cases)('%s: %s', (file, _line, broken) => {
    const names = found.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    expect([...new Set(names)].sort()).toEqual([...broken].sort());
  });
});

it('every folder of src/lib has a line in the table', async () => {
  const { forbidden } = (await import('../.dependency-cruiser.cjs')).default as {
    forbidden: { name: string }[];
  };
  const rules = forbidden.map(({ name }) => name);
  const folders = readdirSync(join(top, 'src/lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `table-${entry.name}`);
  expect(folders.filter((folder) => !rules.includes(folder))).toEqual([]);
});
