import type { TraceWriter } from '../trace';
import { bounded } from './errors';

/** Longest name of a function that the log keeps, in UTF-16 code units. */
const NAME_LIMIT = 100;

/** What JavaScript puts before the name of a bound method. */
const BOUND = /^(?:bound )+/;

/** Numbers the ways in which tasks start: one for each pair of function name and spawn site. */
export class EntryTable {
  private readonly bySite: { readonly name: string; readonly id: number }[][] = [];

  constructor(private readonly writer: TraceWriter) {}

  id(name: string, site: number): number {
    const known = (this.bySite[site] ??= []);
    for (const entry of known) if (entry.name === name) return entry.id;
    const id = this.writer.entry({ name: bounded(name.replace(BOUND, ''), NAME_LIMIT), site });
    known.push({ name, id });
    return id;
  }
}
