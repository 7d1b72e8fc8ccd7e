import * as v from 'valibot';
import { fromBase64url, toBase64url } from './base64url';
import { changedPrograms, isUnchanged, type ChangedPrograms } from './changed';
import { checksum } from './checksum';
import { deflate, inflate } from './deflate';
import { opened, refused, type Opened } from './fault';
import { CODE_CHARS, UNPACKED_BYTES } from './limits';
import { programFields, readJson } from './programs';

/**
 * The code in an address, version 1:
 *
 *   1 . length of data, base 36 . data . CRC-32 of the packed bytes, base 36
 *
 * where data is base64url of raw deflate of JSON in UTF-8. The length tells a link that was cut from one that
 * was damaged. It ends with a digit or a small letter, as chats leave other characters out of a link's end.
 *
 * Links of version 1 must open for ever: tests/links/v1 holds some.
 */
const VERSION = 1;

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
  if (!checked.ok) return checked;
  const bytes = new TextEncoder().encode(json);
  if (bytes.length > UNPACKED_BYTES) return refused('too-big');
  const packed = await deflate(bytes);
  if (packed === 'unsupported') return refused(packed);
  const data = toBase64url(packed);
  const code = `${VERSION}.${data.length.toString(36)}.${data}.${checksum(packed)}`;
  return code.length > CODE_CHARS ? refused('too-long') : opened(code);
}

/**
 * Reads what `encodeCode` made, or what somebody made of it. Never rejects, and does little work for a text
 * that is none of ours.
 * @param lesson the lesson that is open
 */
export async function decodeCode(text: string, lesson: string): Promise<Opened<ChangedPrograms>> {
  if (text.length > CODE_CHARS) return refused('too-long');
  const packed = unwrap(text);
  if (!packed.ok) return packed;
  const bytes = await inflate(packed.value, UNPACKED_BYTES);
  if (typeof bytes === 'string') return refused(bytes);
  const json = utf8(bytes);
  if (json === null) return refused('not-utf8');
  const read = readJson(json, content);
  if (!read.ok) return read;
  return read.value.lesson === lesson
    ? opened(changedPrograms(read.value))
    : refused('wrong-lesson', read.value.lesson);
}

/** The packed bytes, if they came whole. */
function unwrap(text: string): Opened<Uint8Array<ArrayBuffer>> {
  // A full stop or a bracket of the sentence around a link easily becomes a part of it.
  const [version, rest] = splitOnce(text.replace(/[^\w-]+$/, ''));
  if (!/^([1-9]\d{0,3})?$/.test(version)) return refused('malformed');
  if (rest === null) return refused('cut');
  if (Number(version) > VERSION) return refused('newer-version');
  if (version === '') return refused('malformed');
  const [size, data, sum, ...more] = rest.split('.') as [string, string?, string?, ...string[]];
  if (!/^[0-9a-z]{0,6}$/.test(size) || more.length > 0) return refused('malformed');
  if (data === undefined) return refused('cut');
  if (!/^[\w-]*$/.test(data)) return refused('not-base64');
  const length = parseInt(size, 36);
  if (data.length < length || sum === undefined) return refused('cut');
  if (data.length > length) return refused('checksum');
  const packed = fromBase64url(data);
  if (packed === null) return refused('not-base64');
  const expected = checksum(packed);
  if (sum === expected) return opened(packed);
  return refused(expected.startsWith(sum) ? 'cut' : 'checksum');
}

function splitOnce(text: string): [string, string | null] {
  const at = text.indexOf('.');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
