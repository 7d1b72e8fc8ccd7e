import { fileURLToPath } from 'node:url';
import { normalizePath, runnerImport, type Plugin } from 'vite';

/** What `numbered` of the engine takes. */
interface Edges {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly next: Int8Array;
  readonly actions: readonly (readonly string[])[];
}

const engine = normalizePath(fileURLToPath(new URL('../lib/engine/', import.meta.url)));

/** Files of the engine's machines: what each exports, and the name of its table in tables.ts. */
const MACHINES = {
  'task.machine.ts': ['taskMachine', 'taskTable'],
  'scheduler.machine.ts': ['schedulerMachine', 'procTable'],
  'frame-clock.machine.ts': ['frameClockMachine', 'frameTable'],
} as const;

/**
 * In the kernel, the engine's tables are what they come to, in place of the machines that they are derived from:
 * a third of the kernel's size was the library that derives them, in each worker anew.
 */
export function readyTablesPlugin(): Plugin {
  return {
    name: 'leaklab-ready-tables',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(engine)) return undefined;
      const file = id.slice(engine.length);
      if (file in MACHINES) {
        const [machine, table] = MACHINES[file as keyof typeof MACHINES];
        return `export const ${machine} = ${JSON.stringify(table)};`;
      }
      return file === 'table.ts' ? readyTables() : undefined;
    },
  };
}

/** A `compileTable` that knows the tables by name. */
async function readyTables(): Promise<string> {
  // Not imported as usual: it would be a part of Vite's configuration, and the engine with it.
  const { module } = await runnerImport<Record<string, Edges>>(`${engine}tables.ts`, {
    configFile: false,
    logLevel: 'error',
  });
  const tables = Object.values(MACHINES).map(([, table]) => {
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
