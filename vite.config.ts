import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { kernelPlugin } from './src/build/kernel-plugin.ts';

/** Found late, these entries would make the dev server reload in the middle of use. */
const monacoEntries = [
  'monaco-editor/editor',
  'monaco-editor/features/register.all',
  'monaco-editor/languages/definitions/typescript/register',
  'monaco-editor/languages/features/typescript/register',
];

export default defineConfig({
  plugins: [kernelPlugin(), sveltekit()],
  worker: { format: 'es' },
  optimizeDeps: { include: monacoEntries },
});
