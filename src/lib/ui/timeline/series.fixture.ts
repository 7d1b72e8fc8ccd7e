import type { WorldSeries } from '$lib/session';

/** A run's figures for tests: `live` as given, all else nothing. */
export function seriesOf(live: readonly number[], more: Partial<WorldSeries> = {}): WorldSeries {
  const none = (): Float64Array => new Float64Array(live.length);
  return {
    length: live.length,
    live: Uint32Array.from(live),
    leaked: new Uint32Array(live.length),
    stackBytes: none(),
    heapBytes: none(),
    frameTime: none(),
    longestQueue: none(),
    servedFrame: none(),
    spawned: none(),
    dropped: none(),
    heapGoal: none(),
    firstLeak: -1,
    marks: { dropped: [], cancelled: [], ownerEnded: [], collected: [] },
    peaks: new Map(),
    fault: null,
    ...more,
  };
}
