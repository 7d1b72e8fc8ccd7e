/** A page that does nothing but what the test tells it to. */
import { createSandbox, selfTest, type RunHandle, type RunRequest } from '../../../src/lib/sandbox';

/** What has come of a run so far. Times are ms since its start. */
export interface Seen {
  words: number;
  batches: number;
  firstBatch: number;
  strings: string[];
  entries: string[];
  /** A digest of all words, in their order. */
  digest: number;
  end: {
    exitCode: number;
    fault: { code: string; message: string; line: number | null } | null;
  } | null;
  endedAt: number;
  /** Calls of the listener after the end. */
  late: number;
}

const sandbox = createSandbox();
const runs: { handle: RunHandle; seen: Seen }[] = [];

function start(request: RunRequest): number {
  const since = performance.now();
  const seen: Seen = {
    words: 0,
    batches: 0,
    firstBatch: 0,
    strings: [],
    entries: [],
    digest: 0,
    end: null,
    endedAt: 0,
    late: 0,
  };
  const handle = sandbox.start(request, {
    batch({ words, strings, entries }) {
      if (seen.end !== null) seen.late++;
      if (seen.batches === 0) seen.firstBatch = performance.now() - since;
      seen.batches++;
      for (const chunk of words) {
        seen.words += chunk.length;
        for (const word of chunk) seen.digest = (Math.imul(seen.digest, 31) + word) >>> 0;
      }
      seen.strings.push(...strings.slice(0, 1000));
      seen.entries.push(...entries.map(({ name }) => name));
    },
    ended(end) {
      if (seen.end !== null) seen.late++;
      seen.end = end;
      seen.endedAt = performance.now() - since;
    },
  });
  return runs.push({ handle, seen }) - 1;
}

const api = {
  start,
  kill: (run: number) => runs[run].handle.kill(),
  seen: (run: number): Seen => {
    return runs[run].seen;
  },
  selfTest,
  dispose: () => sandbox.dispose(),
};

export type SandboxPage = typeof api;

Object.assign(globalThis, { sandboxPage: api });
