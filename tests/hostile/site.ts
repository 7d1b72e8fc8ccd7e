/**
 * The built site, served twice from a plain file server under a sub-path. In both, the compiler's worker takes
 * a text that begins with `SHIPPED` for an answer that it need not work out: so a program that no compiler has
 * seen goes the way of the page from there on. In the second, the kernel gives way to programs that say so.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import type { CompiledProgram, CompileResult } from '../../src/lib/compiler';

const BUILT = fileURLToPath(new URL('../../build/', import.meta.url));
const SHIPPED = '//shipped:';

export interface Sites {
  /** The site as it was built, but for the way in. */
  readonly sealed: string;
  /** The same, where a program can run instead of the kernel. */
  readonly unsealed: string;
  close(): Promise<void>;
}

/** The text that stands, in the editor, for a program that is compiled already. */
export function shipped(program: CompiledProgram): string {
  const answer: CompileResult = { program, diagnostics: [] };
  return SHIPPED + JSON.stringify(answer);
}

/** Compiled code that, on the unsealed site, runs `text` in the worker instead of the kernel. */
export const insteadOfKernel = (text: string): string => `{ worker() {\n${text}\n} }`;

/** @throws {Error} if the site has not been built */
export async function serveSites(): Promise<Sites> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('Run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'leaklab-hostile-'));
  const sealed = copy(join(folder, 'sealed'));
  const unsealed = copy(join(folder, 'unsealed'));
  await unseal(unsealed);
  const servers = await Promise.all(
    [sealed, unsealed].map((dir) => serve({ dir, port: 0, base: '/some/sub/path/' })),
  );
  return {
    sealed: servers[0].url,
    unsealed: servers[1].url,
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** A copy of the built site, with the way in. */
function copy(dir: string): string {
  cpSync(BUILT, dir, { recursive: true });
  const workers = filesThat(dir, (file) => /program\.worker[^/]*\.js$/.test(file));
  const wayIn = `addEventListener('message', (event) => {
    const { id, method, args } = event.data;
    if (method !== 'compile' || !args[0].text.startsWith(${JSON.stringify(SHIPPED)})) return;
    event.stopImmediatePropagation();
    postMessage({ kind: 'value', id, value: JSON.parse(args[0].text.slice(${SHIPPED.length})) });
  });`;
  for (const worker of workers) {
    writeFileSync(worker, `${wayIn}\n${readFileSync(worker, 'utf8')}`);
  }
  return dir;
}

/** Puts another expression around the kernel's. It is evaluated late, and only for programs. */
async function unseal(dir: string): Promise<void> {
  const kernels = filesThat(
    dir,
    (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('return start})()'),
  );
  for (const file of kernels) {
    // Where it was built there is a package.json that says what kind of module it is.
    const built = pathToFileURL(join(BUILT, relative(dir, file))).href;
    const { default: kernel } = (await import(built)) as { default: string };
    const either =
      '(function(job,program){return typeof program==="object"?program.worker():' +
      `(${kernel})(job,program)})`;
    writeFileSync(file, `export default ${JSON.stringify(either)};`);
  }
}

/** The files of a folder for which a test holds: pages have theirs, and embeds, which are built apart, have their own. */
function filesThat(dir: string, holds: (path: string) => boolean): string[] {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(holds);
  if (found.length === 0) throw new Error(`Not as it was: ${dir} has no file to change.`);
  return found;
}
