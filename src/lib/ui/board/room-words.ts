import type { Messages } from '$lib/i18n';
import type { WorldView } from '$lib/session';
import { placeSite } from '$lib/trace';
import type { RoomCensus } from './census';
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
  const parts = [`■ ${board.leakedCount(leaked)}`];
  if (rest > 0) parts.push(sleeps ? board.sleepingCount(rest) : board.blockedCount(rest));
  return { ...said, tone: 'leaked', title: parts.join(' · '), count: '' };
}
