import type { Picked, Side, WorldView } from '$lib/session';
import { placeSite } from '$lib/trace';

/** Whether a task belongs to what the reader has picked; the others are dimmed. */
export type Lit = (task: number, room: number, leaked: boolean) => boolean;

/** What of a world is lit; null where nothing is picked in it, and so nothing is dimmed. */
export function litBy(picked: Picked | null, side: Side, view: WorldView): Lit | null {
  if (picked?.side !== side) return null;
  switch (picked.kind) {
    case 'task':
      // A task that is over is nowhere on the board: dimming all of it would say nothing.
      return view.state.isAlive(picked.task) ? (task) => task === picked.task : null;
    case 'room':
      return (_, room) => room === picked.room;
    case 'line':
      return byLine(picked.line, picked.count, view);
  }
}

type LineCount = Extract<Picked, { kind: 'line' }>['count'];

function byLine(line: number, count: LineCount, view: WorldView): Lit {
  const { program, log, state } = view;
  const isHere = (site: number): boolean => site !== 0 && program.sites.at(site)?.line === line;
  if (count === 'spawned') {
    const entries = log.entries.map(({ site }) => isHere(site));
    const { entry } = state.tasks;
    return (task) => entries[entry[task]] ?? false;
  }
  const rooms = state.rooms.map(({ place }) => isHere(placeSite(place)));
  // A line's badge tells the leaked from those that merely wait.
  return (_, room, leaked) => rooms[room] && leaked === (count === 'leaked');
}
