import { fromBase64url, toBase64url } from './base64url';
import { checksum } from './checksum';
import { deflate, inflate } from './deflate';
import { opened, refused, type Opened } from './fault';

/** How much a text of ours may hold. */
export interface Bounds {
  /** Characters of the text. */
  readonly chars: number;
  /** Bytes that it may unpack to. */
  readonly bytes: number;
}

/**
 * JSON as text that goes through chats and addresses, version 1:
 *
 *   1 . length of data, base 36 . data . CRC-32 of the packed bytes, base 36
 *
 * where data is base64url of raw deflate of JSON in UTF-8. The length tells a text that was cut from one that
 * was damaged. It ends with a digit or a small letter, as chats leave other characters out of a link's end.
 */
const VERSION = 1;

/** Packs a text, within the bounds that `unpackText` has for it. */
export async function packText(json: string, bounds: Bounds): Promise<Opened<string>> {
  const bytes = new TextEncoder().encode(json);
  if (bytes.length > bounds.bytes) return refused('too-big');
  const packed = await deflate(bytes);
  if (packed === 'unsupported') return refused(packed);
  const data = toBase64url(packed);
  const text = `${VERSION}.${data.length.toString(36)}.${data}.${checksum(packed)}`;
  return text.length > bounds.chars ? refused('too-long') : opened(text);
}

/**
 * Unpacks what `packText` made, or what somebody made of it. Never rejects, and does little work for a text that
 * is none of ours.
 */
export async function unpackText(text: string, bounds: Bounds): Promise<Opened<string>> {
  if (text.length > bounds.chars) return refused('too-long');
  const packed = unwrap(text);
  if (!packed.ok) return packed;
  const bytes = await inflate(packed.value, bounds.bytes);
  if (typeof bytes === 'string') return refused(bytes);
  const json = utf8(bytes);
  return json === null ? refused('not-utf8') : opened(json);
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
