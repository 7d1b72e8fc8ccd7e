import type { Picked, Side, WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, placeSite } from '$lib/trace';
import type { LineMark, PickedCount } from '$lib/ui/editor';

/** How the reader's language says what a task does at a line; `{task}` is its number. */
interface MarkWords {
  readonly taskSpawned: string;
  readonly taskWaits: string;
}

/** The lines of a program that concern what the reader has picked in its world. */
export function pickedLines(
  picked: Picked | null,
  side: Side,
  view: Pick<WorldView, 'state' | 'log' | 'program'>,
  words: MarkWords,
): LineMark[] {
  if (picked?.side !== side) return [];
  const { state, log, program } = view;
  const mark = (site: number, text: string): LineMark[] => {
    // A site may be forged, and 0 is none.
    const line = site === 0 ? undefined : program.sites.at(site)?.line;
    return line === undefined ? [] : [{ line, kind: 'picked', text }];
  };
  const waitSite = (room: number): number =>
    room < FIRST_WAITING_ROOM ? 0 : placeSite(state.rooms[room]?.place ?? 0);
  switch (picked.kind) {
    case 'line':
      return [{ line: picked.line, kind: 'picked', text: '' }];
    case 'room':
      return mark(waitSite(picked.room), '');
    case 'task': {
      const { task } = picked;
      if (task > state.taskCount) return [];
      const say = (words: string): string => words.replace('{task}', `${task}`);
      const { entry, room } = state.tasks;
      const waits = state.isAlive(task) ? waitSite(room[task]) : 0;
      return [
        ...mark(log.entries[entry[task]]?.site ?? 0, say(words.taskSpawned)),
        ...mark(waits, say(words.taskWaits)),
      ];
    }
  }
}

/** The count of a line's badge that is picked in a world. */
export const pickedCount = (picked: Picked | null, side: Side): PickedCount | null =>
  picked?.kind === 'line' && picked.side === side
    ? { line: picked.line, count: picked.count }
    : null;
