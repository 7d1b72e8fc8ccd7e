import { packText, unpackText, type Bounds } from '../share/packing';
import type { Opened } from '../share';

/**
 * What a learner hands on is one word, `result=1.…` or `progress=1.…`: the same in a chat, an address and a file.
 * What stands around it does not matter, and there may be several.
 */
export type Kind = 'result' | 'progress';

/** Programs of a whole course, longer than anybody writes them; see `share/limits.ts` for one. */
const BOUNDS: Bounds = { chars: 1_024 * 1_024, bytes: 2 * 1_024 * 1_024 };

/** Words in one text, and characters of it: of more, somebody means harm. */
const MOST_WORDS = 500;
export const MOST_CHARS = 8 * 1_024 * 1_024;

export async function writeWord(kind: Kind, content: object): Promise<Opened<string>> {
  const packed = await packText(JSON.stringify(content), BOUNDS);
  return packed.ok ? { ok: true, value: `${kind}=${packed.value}` } : packed;
}

/** What `writeWord` packed, of one word without its kind. Never rejects. */
export const readWord = (text: string): Promise<Opened<string>> => unpackText(text, BOUNDS);

/** The words of a kind that stand in a text, without the kind. */
export function wordsIn(text: string, kind: Kind): string[] {
  const found = text.slice(0, MOST_CHARS).matchAll(new RegExp(`\\b${kind}=([\\w.-]+)`, 'g'));
  return Array.from(found, ([, word]) => word).slice(0, MOST_WORDS);
}
