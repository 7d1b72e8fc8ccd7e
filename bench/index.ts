import { benchFrames } from './frames';
import { benchLog } from './log';
import { benchMemory } from './memory';
import { measureGo } from './peers';
import { benchSchedules } from './schedules';
import { benchSwitches } from './switches';

const go = measureGo();
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  switches: () => benchSwitches(go),
  frames: () => benchFrames(go),
  memory: benchMemory,
  log: benchLog,
  schedules: benchSchedules,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `no such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}
console.log(`Node ${process.version}. Read the ratios, not the figures: they hold in one run.`);
if (go === null) console.log('There is no Go here: its rows are missing.');
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]();
