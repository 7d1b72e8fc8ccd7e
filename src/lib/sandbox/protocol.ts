/**
 * Every message between the page, the frame and a run's worker, declared once.
 *
 *   page ⇄ frame    ToFrame, FrameMessage, over a port that the page hands to the frame
 *   frame → worker  ToWorker
 *   worker → page   WorkerMessage, inside of the frame's `said`
 *
 * A learner's code shares the worker's realm, so a WorkerMessage may be forged. `parseWorkerMessage`
 * lets through only what has the right form, as frozen records without a prototype; whether it is
 * true, nobody can know, and so a forgery harms the forger's own picture alone.
 */
import * as v from 'valibot';
import { FAULT_CODES } from '../base';
import { WORDS_PER_EVENT } from '../trace';
import {
  CHUNKS_PER_MESSAGE,
  ENTRIES_PER_MESSAGE,
  MAX_SITE,
  STRING_LENGTH,
  STRINGS_PER_MESSAGE,
  WORDS_PER_CHUNK,
} from './bounds';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(natural, v.minValue(1), v.maxValue(2 ** 31));
const site = v.pipe(natural, v.maxValue(MAX_SITE));
const text = v.pipe(v.string(), v.maxLength(STRING_LENGTH));

const chunk = v.pipe(
  v.instance(Uint32Array),
  v.check(
    (words) =>
      words.length % WORDS_PER_EVENT === 0 &&
      words.length <= WORDS_PER_CHUNK &&
      words.byteLength === words.buffer.byteLength,
    'a chunk is whole events, and owns its buffer',
  ),
);

/** A place in the text of `CompiledProgram.code`. Both are 1-based, as stack traces count. */
const generatedPosition = v.strictObject({ line: place, column: place });

const workerFault = v.strictObject({
  code: v.picklist(FAULT_CODES),
  message: text,
  /** The engine's last known site. */
  site,
  /** Where the error was thrown, if its stack says so. */
  position: v.nullable(generatedPosition),
  /** The number that was passed, where the code is a limit's. */
  limit: v.nullable(natural),
});

const workerMessage = v.variant('type', [
  /** The program is about to begin. */
  v.strictObject({ type: v.literal('ready') }),
  /** The run is still alive, and at this site. */
  v.strictObject({ type: v.literal('at'), site }),
  /** A part of the log. The page answers each with `taken`. */
  v.strictObject({
    type: v.literal('batch'),
    words: v.pipe(v.array(chunk), v.maxLength(CHUNKS_PER_MESSAGE)),
    strings: v.pipe(v.array(text), v.maxLength(STRINGS_PER_MESSAGE)),
    entries: v.pipe(
      v.array(v.strictObject({ name: text, site })),
      v.maxLength(ENTRIES_PER_MESSAGE),
    ),
  }),
  /** The program ended, or has reached the frame that was asked for. Nothing follows. */
  v.strictObject({
    type: v.literal('end'),
    exitCode: v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31)),
    fault: v.nullable(workerFault),
  }),
]);

const frameMessage = v.variant('type', [
  /** The frame listens. */
  v.strictObject({ type: v.literal('listening') }),
  /** A worker said `data`, which is not checked yet. */
  v.strictObject({ type: v.literal('said'), id: natural, data: v.unknown() }),
  /** A worker sent more than it may, and was terminated. */
  v.strictObject({ type: v.literal('cut'), id: natural, reason: v.picklist(['rate', 'size']) }),
  /** The browser starts no workers here. */
  v.strictObject({ type: v.literal('refused'), id: natural }),
  /** A worker failed by itself, and was terminated. The place is in the worker's whole text, or 0. */
  v.strictObject({
    type: v.literal('broke'),
    id: natural,
    message: v.string(),
    line: natural,
    column: natural,
  }),
]);

export type GeneratedPosition = Readonly<v.InferOutput<typeof generatedPosition>>;
export type WorkerFault = Readonly<v.InferOutput<typeof workerFault>>;
export type WorkerMessage = Readonly<v.InferOutput<typeof workerMessage>>;
export type FrameMessage = Readonly<v.InferOutput<typeof frameMessage>>;
/** What a frame says of one of its runs. */
export type RunMessage = Exclude<FrameMessage, { type: 'listening' }>;

/** The first message to a frame, beside the port. Its limits are those of `bounds`. */
export interface Connect {
  readonly type: 'connect';
  readonly messagesPerSecond: number;
  readonly untakenBytes: number;
  readonly smallMessageBytes: number;
}

export type ToFrame =
  | { readonly type: 'run'; readonly id: number; readonly source: string }
  | { readonly type: 'kill'; readonly id: number }
  /** The page has taken the oldest batch that it had not taken. */
  | { readonly type: 'taken'; readonly id: number };

export interface ToWorker {
  readonly type: 'taken';
}

/** What a worker said, checked and copied; or null, if no kernel can have said it. */
export function parseWorkerMessage(data: unknown): WorkerMessage | null {
  return parse(workerMessage, data);
}

/** What the boot script said. Its text is ours, but this costs nothing. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  return parse(frameMessage, data);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, data: unknown): T | null {
  try {
    const result = v.safeParse(schema, data, { abortEarly: true });
    return result.success ? freeze(result.output) : null;
  } catch {
    return null;
  }
}

/** Copies plain records to ones without a prototype, and freezes them and arrays; leaves others. */
function freeze<T>(value: T): T;
function freeze(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => freeze(item)));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) copy[key] = freeze(member);
  return Object.freeze(copy);
}
