import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import { bundleKernel } from './kernel-plugin.ts';
import type * as RecorderModule from './record-lesson';

type Recorder = typeof RecorderModule;

/** `…/lesson.json?recorded`, also with the other queries that `import.meta.glob` and the dev server add. */
const RECORDED = /\/lesson\.json\?(?:.*&)?recorded(?:[=&]|$)/;

const entry = fileURLToPath(new URL('./record-lesson.ts', import.meta.url));

/**
 * `import figures from '/lessons/x/lesson.json?recorded'` runs the lesson's programs as the site is built and
 * gives what they come to: for readers whose browser cannot run them.
 */
export function recordPlugin(): Plugin {
  let root = '';
  let kernel: Promise<string> | undefined;
  let recorder: Promise<Recorder> | undefined;

  return {
    name: 'leaklab-record',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      if (!RECORDED.test(id)) return undefined;
      const file = id.slice(0, id.indexOf('?'));
      // Not imported as usual: it would be a part of Vite's configuration, and the engine with it.
      recorder ??= runnerImport<Recorder>(entry, { configFile: false, logLevel: 'error' }).then(
        ({ module }) => module,
      );
      const { recordLesson, programFile } = await recorder;
      const { simulation } = JSON.parse(readFileSync(file, 'utf8')) as { simulation: string };
      this.addWatchFile(file);
      for (const side of ['leaky', 'fixed']) this.addWatchFile(programFile(root, simulation, side));
      const recorded = recordLesson(await (kernel ??= bundleKernel()), root, file);
      return { code: `export default ${JSON.stringify(recorded)};`, moduleType: 'js' };
    },
  };
}
