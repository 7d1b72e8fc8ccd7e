import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Counts } from './compare';
import { lessons, type Pair } from './run-go';

/** What real Go counted when it was last asked. */
export interface Recorded {
  readonly go: string;
  readonly date: string;
  readonly counts: Readonly<Record<string, Counts>>;
}

/** The record of the small programs; each lesson has one of its own beside its Go originals. */
const small = fileURLToPath(new URL('recorded.json', import.meta.url));

/** Of the small programs and of all lessons together. */
export function readRecord(): Recorded {
  const { go, date, counts } = readFile(small);
  const all: Record<string, Counts> = { ...counts };
  for (const { name, record } of lessons) {
    if (!existsSync(record)) continue;
    const own = readFile(record).counts[programOf(name)] as Counts | undefined;
    if (own !== undefined) all[name] = own;
  }
  return { go, date, counts: all };
}

/** Writes the record of the small programs, and those of the lessons in `counts`. */
export function writeRecord({ go, date, counts }: Recorded): void {
  const isSmall = (name: string): boolean => !name.includes('/');
  const names = Object.keys(counts);
  if (names.some(isSmall))
    write(small, { go, date, counts: only(counts, isSmall, (name) => name) });
  for (const record of new Set(lessons.map((pair) => pair.record))) {
    const own = new Set(lessons.filter((pair) => pair.record === record).map(({ name }) => name));
    if (!names.some((name) => own.has(name))) continue;
    write(record, { go, date, counts: only(counts, (name) => own.has(name), programOf) });
  }
}

/** `lost-cancel/leaky` is `leaky` in its lesson's record. */
const programOf = (name: Pair['name']): string => name.slice(name.indexOf('/') + 1);

function only(
  counts: Recorded['counts'],
  wanted: (name: string) => boolean,
  as: (name: string) => string,
): Record<string, Counts> {
  const kept = Object.entries(counts).filter(([name]) => wanted(name));
  return Object.fromEntries(kept.map(([name, frames]) => [as(name), frames]));
}

function readFile(file: string): Recorded {
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

function write(file: string, { go, date, counts }: Recorded): void {
  const lines = Object.keys(counts)
    .sort()
    .map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts[name])}`);
  const head = `{\n  "go": ${JSON.stringify(go)},\n  "date": ${JSON.stringify(date)},\n`;
  writeFileSync(file, `${head}  "counts": {\n${lines.join(',\n')}\n  }\n}\n`);
}
