import * as v from 'valibot';
import { sourceText } from '../share';

/** Of what an embed and the page around it say to each other. `docs/embedding.md` describes it. */
export const PROTOCOL = 1;

/** What the page around may give a command, to know it again in the answer. */
const id = v.optional(v.union([v.pipe(v.string(), v.maxLength(64)), v.number()]));
const common = { leaklab: v.literal(PROTOCOL), id };

const SCHEMAS = {
  ping: v.strictObject({ ...common, command: v.literal('ping') }),
  play: v.strictObject({ ...common, command: v.literal('play') }),
  pause: v.strictObject({ ...common, command: v.literal('pause') }),
  seek: v.strictObject({
    ...common,
    command: v.literal('seek'),
    frame: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36_000)),
  }),
  setCode: v.strictObject({
    ...common,
    command: v.literal('setCode'),
    programs: v.strictObject({
      leaky: v.exactOptional(sourceText),
      fixed: v.exactOptional(sourceText),
    }),
  }),
};

type Name = keyof typeof SCHEMAS;

/** What the page around asks of an embed. */
export type Command = v.InferOutput<(typeof SCHEMAS)[Name]>;
export type CommandId = Command['id'];

/** Why a command was not taken. */
export type RefusalReason =
  | 'version' // it speaks another version of the protocol
  | 'unknown' // there is no command of this name
  | 'shape' // a part is missing, is too much or is not what it should be
  | 'held'; // code from outside waits for the reader, and so does all else

export type ReadCommand =
  | { readonly is: 'command'; readonly command: Command }
  | { readonly is: 'refused'; readonly reason: RefusalReason; readonly id: CommandId }
  /** It is no message for us. */
  | { readonly is: 'other' };

/** Reads what a window posted. Never throws. */
export function readCommand(data: unknown): ReadCommand {
  if (typeof data !== 'object' || data === null || !('leaklab' in data)) return { is: 'other' };
  const { leaklab, command, id: given } = data as Readonly<Record<string, unknown>>;
  const named = v.safeParse(id, given);
  const known = named.success ? named.output : undefined;
  if (leaklab !== PROTOCOL) return { is: 'refused', reason: 'version', id: known };
  if (typeof command !== 'string' || !isName(command)) {
    return { is: 'refused', reason: 'unknown', id: known };
  }
  const result = v.safeParse<v.GenericSchema<unknown, Command>>(SCHEMAS[command], data);
  return result.success
    ? { is: 'command', command: result.output }
    : { is: 'refused', reason: 'shape', id: known };
}

const isName = (name: string): name is Name => Object.hasOwn(SCHEMAS, name);
