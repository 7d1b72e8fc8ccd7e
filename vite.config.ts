import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { dtsPlugin } from './src/build/dts-plugin.ts';
import { kernelPlugin } from './src/build/kernel-plugin.ts';
import { machinesPlugin } from './src/build/machines-plugin.ts';
import { programPlugin } from './src/build/program-plugin.ts';
import { readyTablesPlugin, SESSION_TABLES } from './src/build/ready-tables.ts';
import { recordPlugin } from './src/build/record-plugin.ts';

const EDITOR = 'src/lib/ui/editor/';

/** Monaco's entries that the editor loads late: found late too, they would make the dev server reload. */
function monacoEntries(): string[] {
  const sources = ['monaco.ts', 'typescript-language.ts', 'program.worker.ts'];
  const imports = sources.flatMap((file) => [
    ...readFileSync(EDITOR + file, 'utf8').matchAll(/['"](monaco-editor\/[\w/-]+)['"]/g),
  ]);
  return [...new Set(imports.map(([, entry]) => entry))];
}

/**
 * What pages load at once is cut into three parts rather than some forty, as small ones pack badly and name each
 * other: what all pages have, what two running worlds take, and the rest of a lesson. A later part begins where an
 * earlier one ends.
 */
const parts = [
  {
    name: 'site',
    test: /\/((SiteHeader|PageHead|theme)\.svelte|(lib\/progress\/|share\/fault|base\/inert))/,
  },
  { name: 'pair', test: /\/ui\/lesson\/LivePair\.svelte/ },
  { name: 'lesson', test: /\/LessonView\.svelte/ },
].map((part) => ({ ...part, tags: ['$initial' as const] }));

export default defineConfig({
  plugins: [
    kernelPlugin(),
    programPlugin(),
    recordPlugin(),
    dtsPlugin(),
    machinesPlugin(),
    readyTablesPlugin(SESSION_TABLES),
    sveltekit(),
  ],
  // The editor's worker holds the compiler, and with it the declarations of "leaklab".
  worker: { format: 'es', plugins: () => [dtsPlugin()] },
  // The editor and TypeScript come as they are, late and only to who edits; tests hold the rest small.
  build: {
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { output: { codeSplitting: { groups: parts } } },
  },
  optimizeDeps: { include: monacoEntries() },
});
