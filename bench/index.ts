// `npm run bench [part …]`: how fast the engine is, beside what JavaScript has, its peers, and real Go.
//
// Read the ratios, not the figures: they hold between contestants of one table. What makes them fair:
// - each contestant is measured in a process of its own, in turns with the others (`apart.ts`);
// - it is warm: 4 runs, or 60 frames, do not count (`contestant.ts`), and Go has as many;
// - an engine that is fast with one body of code may be slow with many: where that matters, there are rows with
//   32 bodies, and theirs are the figures to quote;
// - Leaklab runs as in the browser: event log, fuel and site ids on, policy `go`.
// Tasks in Leaklab are cooperative and on one thread, whatever the number of simulated processors.
import { ALONE, measureApart } from './apart';
import type { Table } from './contestant';
import { frameTables } from './frames';
import { buildGo } from './go';
import { logTables } from './log';
import { memoryTables } from './memory';
import { scheduleTables } from './schedules';
import { switchTables } from './switches';

const parts: Readonly<Record<string, () => readonly Table[]>> = {
  switches: switchTables,
  frames: frameTables,
  memory: memoryTables,
  log: logTables,
  schedules: scheduleTables,
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(
      `no such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`,
    );
    process.exit(2);
  }
  console.log(`Node ${process.version}. Read the ratios, not the figures: they hold in one run.`);
  if (!buildGo()) console.log('There is no Go here: its rows are missing.');
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    for (const [i, table] of parts[name]().entries()) await measureApart(name, i, table);
  }
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === ALONE) {
  const [part, table, contestant] = rest;
  console.log(await parts[part]()[Number(table)].contestants[Number(contestant)].measure());
} else {
  await main(process.argv.slice(2));
}
