import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programPlugin } from './program-plugin';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'leaklab-program-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Builds a page that imports each of some programs, and gives its code. */
async function bundle(programs: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(root, name), text);
  const names = Object.keys(programs).map((name) => `./${name}`);
  const options = "{ query: '?program', import: 'default', eager: true }";
  const entry = join(root, 'entry.js');
  writeFileSync(entry, `console.log(import.meta.glob(${JSON.stringify(names)}, ${options}));`);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [programPlugin()],
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}

it('a program is built into its text and its code', { timeout: 30_000 }, async () => {
  const code = await bundle({ 'good.ts': 'export async function main(): Promise<void> {}' });
  expect(code).toContain('export async function main(): Promise<void> {}');
  expect(code).toContain('return $k.call(main_1(), 1)');
  expect(code).toContain('"file": "good.ts"');
});

it(
  'a program that does not compile fails the build, with its place',
  { timeout: 30_000 },
  async () => {
    const text = 'export async function main() {}\nconst x: string = 1;';
    await expect(bundle({ 'bad.ts': text })).rejects.toThrow(/bad\.ts:2:7 .*not assignable/u);
  },
);
