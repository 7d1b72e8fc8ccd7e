import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../../scripts/serve.mjs';
import { kernelPlugin } from '../../../src/build/kernel-plugin';
import { machinesPlugin } from '../../../src/build/machines-plugin';
import { programPlugin } from '../../../src/build/program-plugin';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

/** Builds the page and serves it until it is closed. */
export async function serveInspectorPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'leaklab-inspector-'));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [kernelPlugin(), programPlugin(), machinesPlugin(), svelte({ configFile: false })],
    resolve: { alias: { $lib: `${src}lib`, leaklab: `${src}lib/program/leaklab.ts` } },
    build: { outDir, emptyOutDir: true },
  });
  const server = await serve({ dir: outDir, port: 0, base: '/a/b/' });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
