import type { Messages } from '$lib/i18n';
import type { WorldView } from '$lib/session';
import { placeSite, Room } from '$lib/trace';
import type { RoomCensus } from './census';
import type { Tone } from './palette';
import { SIGNS } from './signs';
import { isSleep, placeName, reasonOf, siteName } from './places';

/** What a waiting room's frame says. */
export interface RoomWords {
  readonly tone: 'leaked' | 'blocked' | 'sleeping';
  readonly title: string;
  /** Go's wait reason; '' where the title says it. */
  readonly reason: string;
  readonly site: string;
  readonly count: string;
  readonly read: string;
}

/** The words of a waiting room; `held` is absent while nothing has waited there. */
export function roomWords(
  view: WorldView,
  place: number,
  held: RoomCensus | undefined,
  words: Messages['stage'],
): RoomWords {
  const { board } = words;
  const count = held?.count ?? 0;
  const leaked = held?.leaked ?? 0;
  const sleeps = isSleep(place);
  const said = {
    // "Sleeping" says the reason already.
    reason: sleeps && leaked === 0 ? '' : reasonOf(place),
    site: siteName(view, placeSite(place)),
    read: board.roomRead(placeName(view, place), count, leaked),
  };
  if (leaked === 0) {
    return {
      ...said,
      tone: sleeps ? 'sleeping' : 'blocked',
      title: sleeps ? board.sleeping : board.blocked,
      count: words.count(count),
    };
  }
  const rest = count - leaked;
  const parts = [`${SIGNS.leaked} ${board.leakedCount(leaked)}`];
  if (rest > 0) parts.push(sleeps ? board.sleepingCount(rest) : board.blockedCount(rest));
  return { ...said, tone: 'leaked', title: parts.join(' · '), count: '' };
}

/** What an opened room says above its tasks; `room` is its number up to the run queue's, beyond that its place. */
export function openedWords(
  view: WorldView,
  room: number,
  held: RoomCensus | undefined,
  words: Messages['stage'],
): { title: string; where: string; tone: Tone } {
  if (room === Room.spawned || room === Room.runnable) {
    const title = room === Room.spawned ? words.board.spawn : words.board.queue;
    return { title, where: words.count(held?.count ?? 0), tone: 'runnable' };
  }
  const { title, count, tone } = roomWords(view, room, held, words);
  return { title: `${title} ${count}`.trim(), where: placeName(view, room), tone };
}
