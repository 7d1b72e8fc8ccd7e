// `npm run frames:record`: asks real Go again how many goroutines the programs of tests/frames have at each frame.
import { firstDifference } from '../tests/frames/compare.ts';
import { readRecord, writeRecord } from '../tests/frames/record.ts';
import { goVersion, runGo } from '../tests/frames/run-go.ts';

const found = goVersion();
if ('missing' in found) {
  console.error(`The record stays as it is: ${found.missing}.`);
  process.exitCode = 1;
} else {
  const counts = runGo();
  const before = existing();
  for (const [name, now] of Object.entries(counts)) {
    const difference = firstDifference(name, before[name], now);
    if (difference !== null) console.log(`${name in before ? 'changed' : 'new'}: ${name}`);
  }
  writeRecord({ go: found.version, date: new Date().toISOString().slice(0, 10), counts });
  const frames = Object.values(counts).reduce((sum, { length }) => sum + length, 0);
  console.log(`${Object.keys(counts).length} programs, ${frames} frames, ${found.version}`);
}

function existing() {
  try {
    return readRecord().counts;
  } catch {
    return {};
  }
}
