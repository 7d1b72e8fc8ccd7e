import { Objects } from '$lib/analysis';
import type { Side, WorldView } from '$lib/session';
import {
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  TaskStatus,
  WAIT_REASONS,
  type TraceState,
} from '$lib/trace';
import { entryName } from '../parts/names';
import { readerOf } from '../parts/readers';

export const TASK_FILTERS = [
  'alive',
  'runnable',
  'running',
  'blocked',
  'sleeping',
  'leaked',
  'done',
  'panicked',
  'all',
] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export const SORTABLE = [
  ...(['id', 'world', 'name', 'status', 'reason', 'line'] as const),
  ...(['object', 'parent', 'since', 'owner'] as const),
] as const;
export type SortColumn = (typeof SORTABLE)[number];

export interface TaskQuery {
  /** Looked for in number, function, wait reason, lines and owner, in any case. */
  readonly text: string;
  readonly filter: TaskFilter;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

/** A world whose tasks are asked for. */
export interface AskedWorld {
  readonly side: Side;
  readonly view: WorldView;
}

/** The tasks that fit, in order. A row is a number: the world's place in the list, and the task. */
export class TaskRows {
  constructor(
    private readonly sides: readonly Side[],
    private readonly codes: Float64Array,
  ) {}

  get length(): number {
    return this.codes.length;
  }

  side(row: number): Side {
    return this.sides[this.codes[row] % WORLDS];
  }

  task(row: number): number {
    return Math.floor(this.codes[row] / WORLDS);
  }

  /** The row of a task, or -1. */
  rowOf(side: Side, task: number): number {
    return this.codes.indexOf(task * WORLDS + this.sides.indexOf(side));
  }
}

const WORLDS = 2;
/** More than the code of any task, and of any sorting key; their product has to be a safe integer. */
const CODES = 2 ** 26;
const KEYS = 2 ** 27 - 1;

/**
 * The tasks of some worlds, as they are now, that a query asks for. Rows that sort alike stand by number. It
 * sorts plain numbers, as a comparing function takes too long for 100,000 tasks at each frame.
 */
export function queryTasks(worlds: readonly AskedWorld[], query: TaskQuery): TaskRows {
  const codes = new Float64Array(worlds.reduce((sum, { view }) => sum + view.state.taskCount, 0));
  const ranks = rankNames(worlds);
  let used = 0;
  worlds.forEach((world, place) => {
    const { state } = world.view;
    const fits = matcher(world.view, query.text);
    const key = sortKey(world, place, query.sort, ranks);
    for (let task = 1; task <= state.taskCount; task++) {
      if (!passes(world.view, task, query.filter) || !fits(task)) continue;
      const value = Math.min(key(task), KEYS);
      codes[used++] = (query.descending ? KEYS - value : value) * CODES + task * WORLDS + place;
    }
  });
  const found = codes.subarray(0, used).sort();
  for (let row = 0; row < used; row++) found[row] %= CODES;
  return new TaskRows(
    worlds.map(({ side }) => side),
    found,
  );
}

function passes(view: WorldView, task: number, filter: TaskFilter): boolean {
  const status = view.state.tasks.status[task];
  switch (filter) {
    case 'all':
      return true;
    case 'alive':
      return view.state.isAlive(task);
    case 'leaked':
      return view.state.isAlive(task) && view.isLeaked(task);
    default:
      return status === TaskStatus[filter];
  }
}

/** Whether a task fits a text. What many tasks share is looked at once. */
function matcher(view: WorldView, text: string): (task: number) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  const has = (found: string): boolean => found.toLowerCase().includes(wanted);
  const { state, log, program } = view;
  const line = (site: number): string => {
    const known = site === 0 ? undefined : program.sites.at(site);
    return known === undefined ? '' : `${program.file}:${known.line}`;
  };
  const entries = log.entries.map((entry, id) => has(entryName(log, id)) || has(line(entry.site)));
  const rooms = state.rooms.map(
    ({ place }, room) =>
      room >= FIRST_WAITING_ROOM &&
      (has(WAIT_REASONS[placeReason(place)] ?? '') || has(line(placeSite(place)))),
  );
  const objects = readerOf(log, Objects, () => new Objects(log));
  const owners = new Map<number, boolean>();
  const owned = (owner: number): boolean => {
    let fits = owners.get(owner);
    if (fits === undefined) owners.set(owner, (fits = has(objects.get(owner)?.name ?? '')));
    return fits;
  };
  const { entry, room, owner } = state.tasks;
  return (task) =>
    entries[entry[task]] ||
    rooms[room[task]] ||
    (owner[task] !== 0 && owned(owner[task])) ||
    String(task) === wanted;
}

/** Places in the alphabet, of all worlds together. */
function rankNames(worlds: readonly AskedWorld[]): ReadonlyMap<string, number> {
  const names = new Set<string>(WAIT_REASONS);
  for (const { view } of worlds) {
    view.log.entries.forEach((_, id) => names.add(entryName(view.log, id)));
  }
  return new Map([...names].sort().map((name, rank) => [name, rank]));
}

type Key = (task: number) => number;

/** A natural number for each task; those without the thing that is sorted by come first. */
function sortKey(
  { view }: AskedWorld,
  place: number,
  column: SortColumn,
  ranks: ReadonlyMap<string, number>,
): Key {
  const { state, log, program } = view;
  const { tasks } = state;
  const byRoom = (value: (place: number) => number): Key => {
    const values = state.rooms.map((room, i) =>
      i < FIRST_WAITING_ROOM ? 0 : 1 + value(room.place),
    );
    return (task) => values[tasks.room[task]] ?? 0;
  };
  switch (column) {
    case 'id':
      return (task) => task;
    case 'world':
      return () => place;
    case 'name': {
      const values = log.entries.map((_, id) => ranks.get(entryName(log, id)) ?? 0);
      return (task) => values[tasks.entry[task]] ?? 0;
    }
    case 'status':
      // Leaked first: it is what one looks for.
      return (task) =>
        state.isAlive(task) && view.isLeaked(task) ? 0 : 1 + state.tasks.status[task];
    case 'reason':
      return byRoom((at) => ranks.get(WAIT_REASONS[placeReason(at)] ?? '') ?? 0);
    case 'line':
      return byRoom((at) => program.sites.at(placeSite(at))?.line ?? 0);
    case 'object':
      return waitedFor(state);
    case 'parent':
      return (task) => tasks.parent[task];
    case 'since':
      return (task) => tasks.sinceFrame[task];
    case 'owner':
      return (task) => tasks.owner[task];
  }
}

function waitedFor({ tasks, rooms }: TraceState): Key {
  return (task) =>
    tasks.room[task] >= FIRST_WAITING_ROOM && tasks.room[task] < rooms.length
      ? tasks.object[task]
      : 0;
}
