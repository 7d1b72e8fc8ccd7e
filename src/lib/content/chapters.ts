/** A chapter, and the slugs of its lessons in the order in which they are meant to be read. */
export interface Chapter {
  readonly id: ChapterId;
  readonly lessons: readonly string[];
}

export const CHAPTER_IDS = [
  'silent-killer',
  'anti-patterns',
  'scalpels',
  'governance',
  'refactor',
] as const;

export type ChapterId = (typeof CHAPTER_IDS)[number];

/** The whole course. A lesson is open when it has a folder in `lessons/`; the others are yet to come. */
export const CHAPTERS = [
  {
    id: 'silent-killer',
    lessons: ['abandoned-receiver', 'heartbeat-timeout', 'world-broadcast', 'log-flush'],
  },
  {
    id: 'anti-patterns',
    lessons: [
      'spawn-per-frame',
      'connection-bound',
      'lost-cancel',
      'blocked-broadcast',
      'deferred-save',
    ],
  },
  { id: 'scalpels', lessons: ['stack-growth', 'trace-transitions', 'leak-detector'] },
  {
    id: 'governance',
    lessons: ['frame-scheduler', 'entity-ownership', 'lobby-pool', 'lint-gate'],
  },
  { id: 'refactor', lessons: ['order-service'] },
] as const satisfies readonly Chapter[];
