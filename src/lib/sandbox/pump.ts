import type { TraceBatch } from '../trace';
import {
  BATCHES_IN_FLIGHT,
  CHUNKS_PER_MESSAGE,
  ENTRIES_PER_MESSAGE,
  STRINGS_PER_MESSAGE,
} from './bounds';
import type { WorkerMessage } from './protocol';

/** Frames of the first slice: the page shall have something to draw at once. */
const FIRST_SLICE = 10;

/** How long a slice shall take, in ms: about 20 batches a second. */
const SLICE_MS = 50;

type End = Extract<WorkerMessage, { type: 'end' }>;
type Batch = Extract<WorkerMessage, { type: 'batch' }>;

/** A run, as the pump sees it. */
export interface Run {
  /** Runs until `frame` is about to begin. Returns what to say if that was the end. */
  advance(frame: number): End | null;
  take(): TraceBatch;
}

/** The worker's way out, kept from before the scrub. */
export interface Outside {
  post(message: WorkerMessage, transfer: Transferable[]): void;
  /** Calls back after the event loop has had its turn. */
  later(callback: () => void): void;
  /** Only for the rhythm of messages: what a run states must not depend on it. */
  now(): number;
}

/**
 * Runs in slices of frames and sends each slice's part of the log. At most `BATCHES_IN_FLIGHT` are under
 * way; a page that is busy stops the run until it has taken one. Returns what to call for each taken.
 */
export function pump(run: Run, frames: number, outside: Outside): () => void {
  const waiting: Batch[] = [];
  let inFlight = 0;
  let reached = 0;
  let slice = FIRST_SLICE;
  let end: End | null = null;
  let isPaused = false;

  function step(): void {
    const before = outside.now();
    const target = Math.min(reached + slice, frames);
    end = run.advance(target);
    reached = target;
    if (end === null && reached >= frames) end = { type: 'end', exitCode: 0, fault: null };
    waiting.push(...split(run.take()));
    const perFrame = Math.max(outside.now() - before, 0.1) / slice;
    slice = Math.max(1, Math.min(2 * slice, Math.floor(SLICE_MS / perFrame)));
    goOn();
  }

  function goOn(): void {
    while (inFlight < BATCHES_IN_FLIGHT) {
      const batch = waiting.shift();
      if (batch === undefined) break;
      inFlight++;
      const buffers = batch.words.map((words) => words.buffer);
      outside.post(batch, buffers);
    }
    isPaused = waiting.length > 0;
    if (isPaused) return;
    if (end === null) outside.later(step);
    else outside.post(end, []);
  }

  step();
  return () => {
    inFlight--;
    if (isPaused) goOn();
  };
}

/** Cuts a batch into messages that are within bounds. Order within each list is kept. */
export function split(batch: TraceBatch): Batch[] {
  const words = parts(batch.words as readonly Batch['words'][number][], CHUNKS_PER_MESSAGE);
  const strings = parts(batch.strings, STRINGS_PER_MESSAGE);
  const entries = parts(batch.entries, ENTRIES_PER_MESSAGE);
  // Texts come before the events that name them.
  const texts = Math.max(strings.length, entries.length);
  const first = Math.max(0, texts - 1);
  const count = Math.max(texts, words.length === 0 ? 0 : first + words.length);
  return Array.from({ length: count }, (_, i) => ({
    type: 'batch',
    words: words[i - first] ?? [],
    strings: strings[i] ?? [],
    entries: entries[i] ?? [],
  }));
}

function parts<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  return Array.from({ length: count }, (_, i) => all.slice(i * most, (i + 1) * most));
}
