import { fileURLToPath } from 'node:url';
import { normalizePath, runnerImport, type Plugin } from 'vite';
import type { Edges } from '../lib/machine';

/** Which machines become tables. */
export interface MachineTables {
  /** Folder of `src/lib`. */
  readonly folder: string;
  /** The file there that exports the tables. */
  readonly tables: string;
  /** Files of machines: what each exports, and the name of its table. */
  readonly machines: Readonly<Partial<Record<string, readonly [machine: string, table: string]>>>;
}

/** The law of the kernel. */
export const ENGINE_TABLES: MachineTables = {
  folder: 'engine',
  tables: 'tables.ts',
  machines: {
    'task.machine.ts': ['taskMachine', 'taskTable'],
    'scheduler.machine.ts': ['schedulerMachine', 'procTable'],
    'frame-clock.machine.ts': ['frameClockMachine', 'frameTable'],
  },
};

/** The law of a world on the page. */
export const SESSION_TABLES: MachineTables = {
  folder: 'session',
  tables: 'world-table.ts',
  machines: { 'world.machine.ts': ['worldMachine', 'worldTable'] },
};

const lib = normalizePath(fileURLToPath(new URL('../lib/', import.meta.url)));

/**
 * In what is built, tables are what they come to, in place of the machines that they are derived from: the
 * library that derives them was a third of the kernel, in each worker anew, and a tenth of a page.
 */
export function readyTablesPlugin({ folder, tables, machines }: MachineTables): Plugin {
  const home = `${lib}${folder}/`;
  return {
    name: 'leaklab-ready-tables',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (id === `${lib}machine/table.ts`)
        return readyTables(
          home + tables,
          Object.values(machines).filter((pair) => pair !== undefined),
        );
      if (!id.startsWith(home)) return undefined;
      const machine = machines[id.slice(home.length)];
      return machine && `export const ${machine[0]} = ${JSON.stringify(machine[1])};`;
    },
  };
}

/** A `compileTable` that knows the tables by name. */
async function readyTables(
  file: string,
  machines: readonly (readonly [machine: string, table: string])[],
): Promise<string> {
  // Not imported as usual: it would be a part of Vite's configuration, and the engine with it.
  const { module } = await runnerImport<Record<string, Edges<string, string>>>(file, {
    configFile: false,
    logLevel: 'error',
  });
  const tables = machines.map(([, table]) => {
    const { states, events, next, actions } = module[table];
    const numbers = `Int8Array.of(${next.join()})`;
    return `${table}: { states: ${JSON.stringify(states)}, events: ${JSON.stringify(events)}, next: ${numbers}, actions: ${JSON.stringify(actions)} }`;
  });
  return [
    `import { numbered } from './numbered';`,
    `const TABLES = { ${tables.join(', ')} };`,
    `export const compileTable = (table) => numbered(table, TABLES[table]);`,
  ].join('\n');
}
