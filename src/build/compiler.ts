import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

import type * as CompilerModule from '../lib/compiler/node';

type Compiler = typeof CompilerModule;

const entry = fileURLToPath(new URL('../lib/compiler/node.ts', import.meta.url));

let loaded: Promise<Compiler> | undefined;

/**
 * The compiler, loaded by Vite when the first program is met. Imported from here as usual it would be a part
 * of Vite's configuration, and each change of it would restart the dev server.
 */
export function loadCompiler(): Promise<Compiler> {
  return (loaded ??= runnerImport<Compiler>(entry, { configFile: false, logLevel: 'error' }).then(
    ({ module }) => module,
  ));
}
