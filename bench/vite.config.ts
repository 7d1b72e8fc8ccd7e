import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { programPlugin } from '../src/build/program-plugin.ts';

// The bench is bundled before it runs: what runs TypeScript directly keeps names in a way that makes
// generators several times slower, and the browser gets a bundle too.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  logLevel: 'error',
  plugins: [programPlugin()],
  ssr: { noExternal: ['xstate'], external: ['effect', 'effection'] },
  build: {
    ssr: 'bench/index.ts',
    outDir: 'node_modules/.cache/leaklab-bench',
    emptyOutDir: true,
    target: 'node20',
  },
});
