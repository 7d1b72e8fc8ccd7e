import { PlaceHistories } from '$lib/analysis';
import type { TraceLog } from '$lib/trace';
import { readerOf } from '../parts/readers';

/** How many waited at one place, by position. */
export interface PlaceSeries {
  readonly place: number;
  readonly length: number;
  readonly values: Uint32Array;
}

/** The places of a run at which the most have waited at once, the most first, and how many were left out. */
export function busiestPlaces(
  log: TraceLog,
  peaks: ReadonlyMap<number, number>,
  most: number,
): { readonly shown: readonly PlaceSeries[]; readonly others: number } {
  const histories = readerOf(log, PlaceHistories, () => new PlaceHistories(log));
  const ranked = [...peaks].sort(([, a], [, b]) => b - a);
  const length = histories.position + 1;
  const shown = ranked.slice(0, most).map(([place]) => ({
    place,
    length,
    values: Uint32Array.from({ length }, (_, k) => histories.byPlace.get(place)?.at(k) ?? 0),
  }));
  return { shown, others: Math.max(0, ranked.length - most) };
}
