import type { TraceWriter } from '../trace';
import { NAME_LIMIT } from './checked';
import { bounded } from './errors';

/** What JavaScript puts before the name of a bound method. */
const BOUND = /^(?:bound )+/;

/** More than any program has names; beyond, tasks of one site have one name: a program may make up names for ever. */
const MOST_ENTRIES = 60_000;
const ONE_OF_MANY = '…';

/** Numbers the ways in which tasks start: one for each pair of function name and spawn site. */
export class EntryTable {
  private readonly bySite: Map<string, number>[] = [];
  private count = 0;

  constructor(private readonly writer: TraceWriter) {}

  id(name: string, site: number): number {
    const known = (this.bySite[site] ??= new Map<string, number>());
    return known.get(name) ?? this.add(name, site, known);
  }

  private add(name: string, site: number, known: Map<string, number>): number {
    const short =
      this.count < MOST_ENTRIES ? bounded(name.replace(BOUND, ''), NAME_LIMIT) : ONE_OF_MANY;
    // A name of many megabytes shall not be kept as a key.
    const key = name.length <= NAME_LIMIT && short !== ONE_OF_MANY ? name : short;
    let id = known.get(key);
    if (id === undefined) {
      this.count++;
      id = this.writer.entry({ name: short, site });
      known.set(key, id);
    }
    return id;
  }
}
