import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, normalizePath, type Plugin } from 'vite';
import { bootHash } from '../../scripts/boot-hash.mjs';
import { ENGINE_TABLES, readyTablesPlugin } from './ready-tables.ts';

const KERNEL = 'virtual:leaklab-kernel';
const BOOT = 'virtual:leaklab-boot';

/** Rollup's sign for "made by a plugin". */
const made = (id: string): string => `\0${id}`;

const lib = normalizePath(fileURLToPath(new URL('../lib/', import.meta.url)));
const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = `${lib}sandbox/worker.ts`;
const bootFile = `${lib}sandbox/boot.js`;

/** Below src/lib: what the kernel is made of. */
const SOURCES = ['base', 'machine', 'trace', 'engine', 'program', 'sandbox'].map(
  (name) => `${lib}${name}/`,
);

/**
 * Gives the sandbox's texts to the page: `virtual:leaklab-kernel`, the engine as text for a classic
 * worker, and `virtual:leaklab-boot`, the frame's script with the hash that content policies name.
 */
export function kernelPlugin(): Plugin {
  /** Bundled once, until a source changes. */
  let kernel: Promise<string> | undefined;

  return {
    name: 'leaklab-kernel',
    resolveId: (id) => (id === KERNEL || id === BOOT ? made(id) : undefined),
    async load(id) {
      if (id === made(KERNEL)) {
        kernel ??= bundleKernel();
        return `export default ${JSON.stringify(await kernel)};`;
      }
      if (id !== made(BOOT)) return undefined;
      const text = readFileSync(bootFile, 'utf8');
      // It stands inside of a script element, where this would end it.
      if (/<\/script|<!--/i.test(text)) this.error('boot.js must not hold "</script" or "<!--".');
      return `export const text = ${JSON.stringify(text)}; export const hash = '${bootHash()}';`;
    },
    hotUpdate({ file, modules }) {
      if (!SOURCES.some((folder) => file.startsWith(folder)) || file.endsWith('.test.ts')) return;
      kernel = undefined;
      const { moduleGraph } = this.environment;
      const stale = [KERNEL, BOOT].map((id) => moduleGraph.getModuleById(made(id)));
      return [...modules, ...stale.filter((module) => module !== undefined)];
    },
  };
}

/** The worker's entry and all that it imports, as one expression: `(function(){…return start})()`. */
export async function bundleKernel(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [readyTablesPlugin(ENGINE_TABLES)],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Not the development builds of packages, whatever this process's NODE_ENV is.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { output: { exports: 'default' } },
      lib: { entry, formats: ['iife'], name: 'start' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk.type !== 'chunk') {
    throw new Error('The kernel must be one script: its entry may not import lazily, nor a style.');
  }
  return `(function(){${chunk.code.trim()}\nreturn start})()`;
}
