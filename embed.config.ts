import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import site from './vite.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Of the site's plugins, those that are ours. SvelteKit's comes as a promise. */
const own = (site.plugins ?? []).filter(
  (plugin): plugin is Plugin => typeof plugin === 'object' && plugin !== null && 'name' in plugin,
);

/**
 * All that an embed loads at once is one part: then it has one style sheet, which its page names. What a later part
 * shares with it would otherwise stand in a part of its own, with a style sheet that nobody asks for.
 */
const atOnce = { name: 'embed', tags: ['$initial' as const] };

/** Names with a hash, where servers are told that a file never changes. */
const LATE = 'immutable/embed';

/**
 * The script of embeds, into the site that was built before: a build of its own, as a bundler that makes parts for
 * both would cut what they share into small pieces, which both would pay for.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [...own, svelte({ configFile: false, preprocess: vitePreprocess() })],
  resolve: { alias: { $lib: here('src/lib'), leaklab: here('src/lib/program/leaklab.ts') } },
  worker: {
    ...site.worker,
    rolldownOptions: { output: { entryFileNames: `${LATE}/[name]-[hash].js` } },
  },
  build: {
    outDir: 'build/_app',
    emptyOutDir: false,
    chunkSizeWarningLimit: 4_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { embed: here('src/routes/[[locale=locale]]/embed/start.ts') },
      output: {
        codeSplitting: { groups: [atOnce] },
        // Pages name it and its style sheet, so their names have no hash.
        entryFileNames: '[name].js',
        chunkFileNames: `${LATE}/[hash].js`,
        assetFileNames: ({ names: [name] }) =>
          name === 'embed.css' ? '[name][extname]' : `${LATE}/[name]-[hash][extname]`,
      },
    },
  },
});
