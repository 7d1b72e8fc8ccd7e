import type { Plugin } from 'vite';

const ENTRY = 'src/routes/[[locale=locale]]/embed/start.ts';

/** Where it lies in the built site: pages name it, so its name has no hash. */
const FILE = '_app/embed.js';

/** Makes the script of embeds an entry of the browser's build, beside SvelteKit's own. */
export function embedPlugin(): Plugin {
  return {
    name: 'leaklab-embed',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: `/${ENTRY}`, fileName: FILE });
    },
  };
}
