import * as v from 'valibot';
import { changedPrograms, isUnchanged, type ChangedPrograms } from './changed';
import { packText, unpackText, type Bounds } from './envelope';
import { opened, refused, type Opened } from './fault';
import { CODE_CHARS, UNPACKED_BYTES } from './limits';
import { programFields, readJson } from './programs';

/** Links of version 1, as `envelope.ts` has it, must open for ever: tests/links/v1 holds some. */
const BOUNDS: Bounds = { chars: CODE_CHARS, bytes: UNPACKED_BYTES };

const content = v.pipe(
  v.strictObject(programFields),
  v.check(
    (programs) => !isUnchanged(changedPrograms(programs)),
    'a link with code holds a program',
  ),
);

/** The changed programs of a lesson as text for an address; at least one must be there. */
export async function encodeCode(
  lesson: string,
  programs: ChangedPrograms,
): Promise<Opened<string>> {
  const json = JSON.stringify({ lesson, ...programs });
  const checked = readJson(json, content);
  return checked.ok ? packText(json, BOUNDS) : checked;
}

/**
 * Reads what `encodeCode` made, or what somebody made of it. Never rejects, and does little work for a text
 * that is none of ours.
 * @param lesson the lesson that is open
 */
export async function decodeCode(text: string, lesson: string): Promise<Opened<ChangedPrograms>> {
  const json = await unpackText(text, BOUNDS);
  if (!json.ok) return json;
  const read = readJson(json.value, content);
  if (!read.ok) return read;
  return read.value.lesson === lesson
    ? opened(changedPrograms(read.value))
    : refused('wrong-lesson', read.value.lesson);
}
