import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median, type Table } from './contestant';

/** How often each contestant has its turn. */
const ROUNDS = 5;

/** What the bench calls itself with: part, table and contestant follow. */
export const ALONE = '--alone';

const exec = promisify(execFile);

/**
 * Measures a table's contestants and prints it. Each has a process of its own: what an engine has compiled and
 * allocated for one must neither help nor hinder the next, and a reader's worker runs one program too. They take
 * turns, one at a time, so that what the machine does meanwhile hits all of them; the figure is the median.
 */
export async function measureApart(part: string, index: number, table: Table): Promise<void> {
  const { title, unit, contestants } = table;
  const figures = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of contestants.keys()) {
      const { stdout } = await exec(process.execPath, [
        '--expose-gc',
        process.argv[1],
        ALONE,
        part,
        String(index),
        String(i),
      ]);
      figures[i].push(Number(stdout));
    }
  }
  console.log(`\n${title}`);
  const base = median(figures[0]);
  for (const [i, { name }] of contestants.entries()) {
    const figure = median(figures[i]);
    const digits = figure < 10 ? 2 : figure < 1_000 ? 1 : 0;
    const ratio = (figure / base).toFixed(2).padStart(8);
    console.log(`  ${name.padEnd(38)} ${figure.toFixed(digits).padStart(9)} ${unit} ${ratio} ×`);
  }
}
