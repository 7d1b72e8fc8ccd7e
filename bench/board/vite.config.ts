import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { kernelPlugin } from '../../src/build/kernel-plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// A page of its own: no lesson has as many tasks as are measured here.
export default defineConfig({
  root: at('.'),
  publicDir: false,
  logLevel: 'error',
  plugins: [kernelPlugin(), svelte({ configFile: false })],
  resolve: { alias: { $lib: at('../../src/lib') } },
  build: {
    outDir: at('../../node_modules/.cache/leaklab-board-bench'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000,
  },
});
