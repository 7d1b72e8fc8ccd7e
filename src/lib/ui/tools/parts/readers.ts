import type { TraceLog } from '$lib/trace';

interface Reader {
  update(): void;
}

const kept = new WeakMap<TraceLog, Map<unknown, Reader>>();

/**
 * What a reader of a log has read so far, brought up to its present end. It is made once for a log and a key, so
 * that a tool that is opened again does not read again.
 * @param key which reader of the log: its class, or whatever tells one from others
 */
export function readerOf<R extends Reader>(log: TraceLog, key: unknown, make: () => R): R {
  let readers = kept.get(log);
  if (readers === undefined) kept.set(log, (readers = new Map<unknown, Reader>()));
  let reader = readers.get(key) as R | undefined;
  if (reader === undefined) readers.set(key, (reader = make()));
  reader.update();
  return reader;
}
