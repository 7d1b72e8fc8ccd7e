import {
  statusAfter,
  type ContextFacts,
  type Lineage,
  type OwnerFacts,
  type TaskStory,
} from '$lib/analysis';
import { inert, type Site } from '$lib/base';
import type { WorldView } from '$lib/session';
import {
  FIRST_WAITING_ROOM,
  Room,
  STACK_BYTES,
  placeReason,
  placeSite,
  TASK_STATUS_NAMES,
  TaskStatus,
  WAIT_REASONS,
  type WaitCode,
} from '$lib/trace';

/** Spawners between a task and main that are named one by one; of a longer chain those in the middle are not. */
const CHAIN = 6;
/** Others that wait at the same object, by number. */
const COMPANIONS = 8;

/** What a task waits for. */
export interface KnownWait {
  readonly reason: WaitCode;
  /** As Go says it. */
  readonly reasonText: string;
  readonly site: Site | null;
  /** Channel, lock or group; 0 where the log names none. */
  readonly object: number;
  /** The context whose end it waits for, or null. */
  readonly context: ContextFacts | null;
  /** Others that wait for the same object. */
  readonly companions: readonly number[];
  readonly companionCount: number;
}

/** What the log tells of where a task stands in its program. */
export interface KnownStack {
  /** How the innermost place is known. */
  readonly top: 'waits' | 'waited' | 'yielded' | 'panicked' | 'none';
  readonly topSite: Site | null;
  /** Of `waits` and `waited`: as Go says it. */
  readonly reasonText: string;
  /** The function that the task runs. */
  readonly entry: string;
  readonly spawnSite: Site | null;
  readonly bytes: number;
}

/** A task at a moment of its run: all that the log tells. */
export interface KnownTask {
  readonly task: number;
  /** As Go would print it; '' where it has no name. */
  readonly name: string;
  readonly status: (typeof TASK_STATUS_NAMES)[number];
  readonly isLeaked: boolean;
  readonly hasRun: boolean;
  /** The processor that runs it, or -1. */
  readonly proc: number;
  readonly sinceFrame: number;
  /** Frames since. */
  readonly lasts: number;
  readonly wait: KnownWait | null;
  readonly stack: KnownStack;
  /** Who spawned it, who spawned that one …: up to main. 0 is a timer. */
  readonly spawners: readonly number[];
  /** How many are left out behind the first few. */
  readonly elided: number;
  readonly bornFrame: number;
  readonly owner: OwnerFacts | null;
  readonly contexts: readonly ContextFacts[];
}

/** A site of a view's program; null where nothing is known. */
export function siteOf(view: WorldView, site: number): Site | null {
  return site === 0 ? null : (view.program.sites.at(site) ?? null);
}

/** The function of a task, as Go would print it; '' where it has no name. */
export function nameOf(view: WorldView, task: number): string {
  return inert(view.log.entries.at(view.state.tasks.entry[task])?.name ?? '');
}

/** Reads a task from a view. `task` has been made in it. */
export function knownTask(
  view: WorldView,
  task: number,
  story: TaskStory,
  lineage: Lineage,
): KnownTask {
  const { state } = view;
  const { tasks } = state;
  const status = TASK_STATUS_NAMES[tasks.status[task]];
  const { spawners, elided } = spawnersOf(view, task);
  return {
    task,
    name: nameOf(view, task),
    status,
    isLeaked: state.isAlive(task) && view.isLeaked(task),
    hasRun: tasks.room[task] !== Room.spawned,
    proc: tasks.status[task] === TaskStatus.running ? tasks.slot[task] : -1,
    sinceFrame: tasks.sinceFrame[task],
    lasts: state.framesBegun - tasks.sinceFrame[task],
    wait: waitOf(view, task, lineage),
    stack: stackOf(view, task, story),
    spawners,
    elided,
    bornFrame: tasks.bornFrame[task],
    owner: lineage.ownerOf(tasks.owner[task]),
    contexts: lineage.contextsOf(task, state.index),
  };
}

function waitOf(view: WorldView, task: number, lineage: Lineage): KnownWait | null {
  const { tasks, rooms } = view.state;
  const room = rooms.at(tasks.room[task]);
  if (tasks.room[task] < FIRST_WAITING_ROOM || room === undefined) return null;
  const object = tasks.object[task];
  const { companions, companionCount } = companionsOf(view, task, object);
  return {
    reason: placeReason(room.place),
    reasonText: WAIT_REASONS[placeReason(room.place)] ?? '',
    site: siteOf(view, placeSite(room.place)),
    object,
    context: object === 0 ? null : lineage.contextOfDone(object),
    companions,
    companionCount,
  };
}

function companionsOf(
  { state }: WorldView,
  task: number,
  object: number,
): Pick<KnownWait, 'companions' | 'companionCount'> {
  const companions: number[] = [];
  let companionCount = 0;
  if (object === 0) return { companions, companionCount };
  const { status, object: objects } = state.tasks;
  for (let other = 1; other <= state.taskCount; other++) {
    if (objects[other] !== object || status[other] !== TaskStatus.blocked || other === task)
      continue;
    companionCount++;
    if (companions.length < COMPANIONS) companions.push(other);
  }
  return { companions, companionCount };
}

function stackOf(view: WorldView, task: number, story: TaskStory): KnownStack {
  const { state, log } = view;
  const entry = log.entries.at(state.tasks.entry[task]);
  const row = story.last(state.index, ({ deed }) => PLACES.has(deed));
  const isNow =
    row !== null &&
    row === story.last(state.index, ({ deed }) => statusAfter(deed) !== null) &&
    row.deed !== 'yielded' &&
    row.deed !== 'preempted';
  const waits = row?.deed === 'wait' || row?.deed === 'sleep';
  const grown = story.last(state.index, ({ deed }) => deed === 'stack');
  return {
    top:
      row === null ? 'none' : waits ? (isNow ? 'waits' : 'waited') : isNow ? 'panicked' : 'yielded',
    topSite: row === null ? null : siteOf(view, row.site),
    reasonText: row !== null && waits ? (WAIT_REASONS[placeReason(row.about)] ?? '') : '',
    entry: inert(entry?.name ?? ''),
    spawnSite: siteOf(view, entry?.site ?? 0),
    bytes: grown?.about ?? STACK_BYTES,
  };
}

/** Deeds at which the log says where the task stands. */
const PLACES: ReadonlySet<string> = new Set(['wait', 'sleep', 'yielded', 'preempted', 'panicked']);

function spawnersOf({ state }: WorldView, task: number): Pick<KnownTask, 'spawners' | 'elided'> {
  const all: number[] = [];
  // Parents are made before: the numbers fall, also in a log that is forged.
  for (let at = task; at > 1;) {
    const parent = state.tasks.parent[at];
    if (parent >= at) break;
    all.push(parent);
    at = parent;
  }
  if (all.length <= CHAIN) return { spawners: all, elided: 0 };
  return {
    spawners: [...all.slice(0, CHAIN - 1), all[all.length - 1]],
    elided: all.length - CHAIN,
  };
}
