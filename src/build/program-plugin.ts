import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';
import { loadCompiler } from './compiler.ts';

/** `…/leaky.ts?program`, also with the other queries that `import.meta.glob` and the dev server add. */
const PROGRAM = /\.ts\?(?:.*&)?program(?:[=&]|$)/;

/**
 * `import leaky from '/simulations/x/leaky.ts?program'` gives `{ source, program }`: the text and what is
 * compiled from it as the site is built. So a reader who only watches needs no compiler.
 */
export function programPlugin(): Plugin {
  let root = '';
  return {
    name: 'leaklab-program',
    // Before the plugins that take a `.ts` for a module of the site.
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      if (!PROGRAM.test(id)) return undefined;
      const path = id.slice(0, id.indexOf('?'));
      this.addWatchFile(path);
      const source = readFileSync(path, 'utf8');
      const { compileInNode } = await loadCompiler();
      const { program, diagnostics } = compileInNode(basename(path), source);
      if (!program) {
        const place = relative(root, path);
        const lines = diagnostics.map(
          ({ line, column, code, message }) => `${place}:${line}:${column} ${message} (${code})`,
        );
        this.error(`A program does not compile:\n${lines.join('\n')}`);
      }
      return { code: `export default ${JSON.stringify({ source, program })};`, moduleType: 'js' };
    },
  };
}
