import { readFileSync, writeFileSync } from 'node:fs';
import type { Counts } from './compare';

const file = new URL('recorded.json', import.meta.url);

/** What real Go counted when it was last asked. */
export interface Recorded {
  readonly go: string;
  readonly date: string;
  readonly counts: Readonly<Record<string, Counts>>;
}

export function readRecord(): Recorded {
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

export function writeRecord({ go, date, counts }: Recorded): void {
  const lines = Object.keys(counts)
    .sort()
    .map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts[name])}`);
  const head = `{\n  "go": ${JSON.stringify(go)},\n  "date": ${JSON.stringify(date)},\n`;
  writeFileSync(file, `${head}  "counts": {\n${lines.join(',\n')}\n  }\n}\n`);
}
