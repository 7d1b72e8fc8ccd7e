import { benchLog } from './log';
import { benchSwitches } from './switches';

console.log(`Node ${process.version}. Read the ratios, not the figures: they hold in one run.`);
await benchSwitches();
await benchLog();
