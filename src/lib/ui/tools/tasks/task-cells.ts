import type { WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, MAIN_TASK, placeSite } from '$lib/trace';
import type { ToolMessages } from '$lib/i18n/tools';
import { reasonOf } from '../../board/places';
import type { Names } from '../parts/names';
import type { StateWord } from '../../board/signs';
import { statusTone } from '../parts/status';
import { entryName } from '../parts/names';

/** A task's row, in words. */
export interface TaskCells {
  readonly name: string;
  readonly tone: StateWord;
  readonly reason: string;
  readonly line: string;
  readonly object: string;
  readonly parent: string;
  readonly since: string;
  readonly owner: string;
}

/** What the table says of a task of a view; what does not apply is a dash. */
export function taskCells(
  view: WorldView,
  task: number,
  names: Names,
  words: ToolMessages,
): TaskCells {
  const { tasks, rooms } = view.state;
  const { none } = words;
  const room = tasks.room[task];
  const place = room >= FIRST_WAITING_ROOM && room < rooms.length ? rooms[room].place : null;
  const spawnSite = view.log.entries.at(tasks.entry[task])?.site ?? 0;
  const parent = task === MAIN_TASK ? words.tasks.runtime : String(tasks.parent[task]);
  return {
    name: entryName(view.log, tasks.entry[task]),
    tone: statusTone(view, task),
    reason: place === null ? none : reasonOf(place),
    line: place === null ? none : names.site(placeSite(place)),
    object: place === null || tasks.object[task] === 0 ? none : names.object(tasks.object[task]),
    parent: spawnSite === 0 ? parent : `${parent} · ${names.site(spawnSite)}`,
    since: String(tasks.sinceFrame[task]),
    owner: tasks.owner[task] === 0 ? none : names.object(tasks.owner[task]),
  };
}
