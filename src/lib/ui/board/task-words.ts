import { inert } from '$lib/base';
import type { Messages } from '$lib/i18n';
import type { WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, TASK_STATUS_NAMES } from '$lib/trace';
import { SIGNS } from './signs';
import { placeName, siteName } from './places';

/** What is said of one task. */
export interface TaskWords {
  readonly title: string;
  /** Of its function, as the program gave it. */
  readonly name: string;
  readonly status: string;
  readonly leaked: boolean;
  readonly lines: readonly string[];
}

/** What Go calls a function without a name. */
const NAMELESS = 'func';

/** The engine's names are shorter, even with what is spelled out in them. */
const NAME_LENGTH = 400;

/** The words of a task as it is in a view. */
export function taskWords(view: WorldView, task: number, words: Messages['stage']): TaskWords {
  const { tasks, rooms } = view.state;
  const entry = view.log.entries.at(tasks.entry[task]);
  const room = tasks.room[task];
  const leaked = view.isLeaked(task);
  const status = words.task.statuses[TASK_STATUS_NAMES[tasks.status[task]] ?? 'runnable'];
  const lines: string[] = [];
  if (room >= FIRST_WAITING_ROOM && room < rooms.length) {
    lines.push(words.task.waitsOn(placeName(view, rooms[room].place)));
  }
  lines.push(words.task.since(tasks.sinceFrame[task]));
  if (entry !== undefined && entry.site !== 0) {
    lines.push(words.task.spawnedAt(siteName(view, entry.site)));
  }
  return {
    title: words.task.title(task),
    name: inert(entry?.name ?? '', NAME_LENGTH) || NAMELESS,
    status: leaked ? `${SIGNS.leaked} ${words.task.leaked} · ${status}` : status,
    leaked,
    lines,
  };
}
