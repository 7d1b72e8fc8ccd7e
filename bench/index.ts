import { benchFrames } from './frames';
import { benchLog } from './log';
import { benchMemory } from './memory';
import { measureGo } from './peers';
import { benchSchedules } from './schedules';
import { benchSwitches } from './switches';

console.log(`Node ${process.version}. Read the ratios, not the figures: they hold in one run.`);
const go = measureGo();
if (go === null) console.log('There is no Go here: its rows are missing.');
await benchSwitches(go);
await benchFrames(go);
benchMemory();
await benchLog();
benchSchedules();
