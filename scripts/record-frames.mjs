// `npm run frames:record [lesson]`: asks real Go again how many goroutines the programs of tests/frames and of the
// lessons have at each frame; of one lesson, if its slug is given.
import { firstDifference } from '../tests/frames/compare.ts';
import { readRecord, writeRecord } from '../tests/frames/record.ts';
import { goVersion, lessons, runGo } from '../tests/frames/run-go.ts';

const slug = process.argv.at(2);
const wanted = lessons.filter(({ lesson }) => slug === undefined || lesson === slug);
const found = goVersion();
if (wanted.length === 0) {
  console.error(`There is no lesson "${slug}".`);
  process.exitCode = 1;
} else if ('missing' in found) {
  console.error(`The record stays as it is: ${found.missing}.`);
  process.exitCode = 1;
} else {
  const counts = runGo(wanted, slug === undefined);
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
