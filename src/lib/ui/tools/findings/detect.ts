import {
  SiteGrowth,
  Verdicts,
  type DetectorName,
  type DetectorSettings,
  type Finding,
} from '$lib/analysis';
import type { WorldView } from '$lib/session';
import { readerOf } from '../parts/readers';

/** Detectors that need no more than the log. */
export const LOG_DETECTORS = ['tick-age', 'ownership', 'site-growth'] as const;
export type LogDetector = (typeof LOG_DETECTORS)[number] & DetectorName;

export type Found = Readonly<Record<LogDetector, readonly Finding[]>>;

/** What each detector by itself finds in a world at the playhead. */
export function detect({ log, state }: WorldView, settings: DetectorSettings): Found {
  const alone = (only: 'tick-age' | 'ownership'): Finding[] => {
    const key = `${only} ${JSON.stringify(settings)}`;
    return readerOf(log, key, () => new Verdicts(log, { ...settings, only })).findings(state);
  };
  return {
    'tick-age': alone('tick-age'),
    ownership: alone('ownership'),
    'site-growth': readerOf(log, SiteGrowth, () => new SiteGrowth(log)).findings(state),
  };
}
