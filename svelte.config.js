import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { bootHash } from './scripts/boot-hash.mjs';
import { withHeaders } from './scripts/headers.mjs';

/** Folders outside src that are TypeScript too, as seen from .svelte-kit/tsconfig.json. */
const alsoChecked = [
  '../simulations/**/*.ts',
  '../lessons/**/*.ts',
  '../bench/**/*.ts',
  '../bench/**/*.mjs',
  '../scripts/**/*.mjs',
  '../*.config.ts',
  '../*.config.js',
];

/** Files that are made only for a site that knows its address: see docs/hosting.md. @param {string} route */
const canBeUnseen = (route) =>
  !process.env['SITE_ADDRESS'] && (route.includes('/oembed/') || route.startsWith('/course/'));

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: withHeaders(adapter({ strict: true }), 'build'),
    alias: { leaklab: 'src/lib/program/leaklab.ts' },
    // The built site must work under any sub-path of a plain file server.
    paths: { relative: true },
    // Registered by src/routes/offline.svelte.ts, once the page has come to rest.
    serviceWorker: { register: false },
    prerender: {
      handleHttpError: ({ path, message }) => {
        // Of embeds: made after the site's own build, by embed.config.ts.
        if (!/^\/_app\/embed\.(js|css)$/.test(path)) throw new Error(message);
      },
      handleMissingId: 'fail',
      handleUnseenRoutes: ({ routes, message }) => {
        const unseen = routes.filter((route) => !canBeUnseen(route));
        if (unseen.length > 0) throw new Error(message);
      },
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', bootHash()],
        'style-src': ['self', 'unsafe-inline'],
        'worker-src': ['self', 'blob:'],
        // What stops the sandbox's frame from navigating itself away, in all engines.
        'frame-src': ['self'],
        'connect-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self', 'data:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, ...alsoChecked],
        exclude: [...config.exclude, '../tests/hostile/programs/**'],
      }),
    },
  },
};
