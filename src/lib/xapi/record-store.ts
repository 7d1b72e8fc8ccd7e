import * as v from 'valibot';
import { readLaunchData } from './launch-data';

/** The tab's own storage: it ends with the tab, as the session does. It may refuse. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const KEY = 'leaklab.cmi5';
const VERSION = 1;

/** What is to be put into the Learning Record Store. */
const delivery = v.object({
  /** Below the store's endpoint, with its query. */
  path: v.string(),
  body: v.unknown(),
});

const record = v.object({
  version: v.literal(VERSION),
  /** Which launch it is about: each has an address of its own for its token. */
  fetch: v.string(),
  token: v.nullable(v.string()),
  /** As the store gave it. */
  launchData: v.nullable(v.unknown()),
  /** When the first statement was made, in ms since 1970. */
  startedAt: v.nullable(v.number()),
  /** What this learner's registration already has: each is said once. */
  isCompleted: v.boolean(),
  isPassed: v.boolean(),
  /** The furthest step that was stated, from 0. */
  step: v.number(),
  /** The best score that did not pass, of this session. */
  failedScore: v.nullable(v.number()),
  isEnded: v.boolean(),
  unsent: v.array(delivery),
});

export type Delivery = v.InferOutput<typeof delivery>;

/** A session as a reload must find it again. */
export type SessionRecord = v.InferOutput<typeof record>;

export function newRecord(fetch: string): SessionRecord {
  return {
    ...{ version: VERSION, fetch, token: null, launchData: null, startedAt: null },
    ...{ isCompleted: false, isPassed: false, step: -1, failedScore: null },
    ...{ isEnded: false, unsent: [] },
  };
}

/** Keeps a session for the time of its tab. Never throws: where storage is refused, a reload ends the session. */
export class RecordStore {
  constructor(private readonly storage: () => Storage) {}

  /** The record of a launch; a new one where there is none that can be read. */
  read(fetch: string): SessionRecord {
    try {
      const found = v.safeParse(record, JSON.parse(this.storage().getItem(KEY) ?? 'null'));
      const isOurs = found.success && found.output.fetch === fetch;
      if (isOurs && isWhole(found.output)) return found.output;
    } catch {
      // Refused, or damaged.
    }
    return newRecord(fetch);
  }

  write(value: SessionRecord): void {
    try {
      this.storage().setItem(KEY, JSON.stringify(value));
    } catch {
      // The session goes on for as long as the page does.
    }
  }
}

/** Launch data is read again from what was kept, so it must be readable. */
const isWhole = ({ launchData }: SessionRecord): boolean =>
  launchData === null || readLaunchData(launchData) !== null;
