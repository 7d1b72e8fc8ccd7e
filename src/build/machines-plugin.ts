import { fileURLToPath } from 'node:url';
import { normalizePath, runnerImport, type Plugin } from 'vite';
import { machineGraph, type MachineLike } from './machine-graph.ts';

const MACHINES = 'virtual:leaklab-machines';
const RESOLVED = `\0${MACHINES}`;

/** Files of the engine, and what each exports: the names that the page has for the machines. */
const FILES = {
  task: ['task.machine.ts', 'taskMachine'],
  scheduler: ['scheduler.machine.ts', 'schedulerMachine'],
  frameClock: ['frame-clock.machine.ts', 'frameClockMachine'],
} as const;

const engine = normalizePath(fileURLToPath(new URL('../lib/engine/', import.meta.url)));

/** `virtual:leaklab-machines`: the engine's machines as drawings, so that the page holds neither XState's nor the engine's. */
export function machinesPlugin(): Plugin {
  return {
    name: 'leaklab-machines',
    resolveId: (id) => (id === MACHINES ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      for (const [file] of Object.values(FILES)) this.addWatchFile(engine + file);
      return `export default ${JSON.stringify(await drawMachines())};`;
    },
  };
}

async function drawMachines(): Promise<Record<string, unknown>> {
  const loaded = Object.entries(await loadMachines());
  const drawn = loaded.map(async ([name, machine]) => [name, await machineGraph(machine)] as const);
  return Object.fromEntries(await Promise.all(drawn));
}

/** The engine's machines, loaded by Vite: imported as usual they would be a part of its configuration. */
export async function loadMachines(): Promise<Record<keyof typeof FILES, MachineLike>> {
  const load = async (file: string, exported: string): Promise<MachineLike> => {
    const { module } = await runnerImport<Record<string, MachineLike>>(engine + file, {
      configFile: false,
      logLevel: 'error',
    });
    return module[exported];
  };
  return {
    task: await load(...FILES.task),
    scheduler: await load(...FILES.scheduler),
    frameClock: await load(...FILES.frameClock),
  };
}
