import type { Plugin } from 'vite';
import { loadCompiler } from './compiler.ts';

const DTS = 'virtual:leaklab-dts';
const RESOLVED = `\0${DTS}`;

/** `virtual:leaklab-dts`: the declarations of the module "leaklab", for the editor. */
export function dtsPlugin(): Plugin {
  return {
    name: 'leaklab-dts',
    resolveId: (id) => (id === DTS ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { DECLARED_FILES, leaklabDeclarations, programFolder } = await loadCompiler();
      DECLARED_FILES.forEach((file) => this.addWatchFile(`${programFolder}${file}`));
      return `export default ${JSON.stringify(leaklabDeclarations())};`;
    },
  };
}
