/** The hostile programs, one a file in `programs/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseProgram, type HostileProgram } from './head';

const folder = new URL('./programs/', import.meta.url);

/** All programs, by their names. Throws if the head of one is not as it must be. */
export function readCorpus(): HostileProgram[] {
  return readdirSync(folder)
    .sort()
    .map((file) => parseProgram(file, readFileSync(new URL(file, folder), 'utf8')));
}

/** What stands in a program's text for the address of the server that must hear nothing. */
const CANARY = 'canary.test';

// A program's text as it is run. `canary.test` becomes the canary's host and port; what a file had better not
// hold is written as comments: /*repeat 1000*/x/*end*/ for a long text, /*unit d800*/ for a UTF-16 unit.
export function expand(text: string, canary: string): string {
  return text
    .replace(/\/\*repeat (\d+)\*\/(.*?)\/\*end\*\//gs, (_, times: string, part: string) =>
      part.repeat(Number(times)),
    )
    .replace(/\/\*unit ([\da-f]{4})\*\//g, (_, unit: string) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    )
    .replaceAll(CANARY, canary);
}
