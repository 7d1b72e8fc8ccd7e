import type { TraceLog } from './log';
import { TRACE_VERSION } from './vocabulary';

const FIELD_END = 0xff;

/**
 * Sixteen hex digits that tell two logs apart: events, strings and entries. For equality between machines,
 * not against an adversary (two lanes of the mixing steps of MurmurHash3, which is in the public domain).
 */
export function hashLog(log: TraceLog): string {
  const hash = new WordHash();
  hash.add(TRACE_VERSION);
  log.scan(0, log.length, (words, begin, end) => {
    for (let i = begin; i < end; i++) hash.add(words[i]);
  });
  for (const text of log.strings) hash.addText(text);
  for (const entry of log.entries) {
    hash.addText(entry.name);
    hash.add(entry.site);
  }
  return hash.digest();
}

class WordHash {
  private h1 = 0x243f6a88;
  private h2 = 0x85a308d3;
  private length = 0;

  add(word: number): void {
    const k = Math.imul(word, 0xcc9e2d51);
    const r = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    this.h1 ^= r;
    this.h1 = (Math.imul((this.h1 << 13) | (this.h1 >>> 19), 5) + 0xe6546b64) | 0;
    this.h2 = (Math.imul(this.h2 ^ word, 0x85ebca6b) + this.h1) | 0;
    this.h2 ^= this.h2 >>> 13;
    this.length++;
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
    this.add(FIELD_END << 16);
  }

  digest(): string {
    return hex(finish(this.h1 ^ this.length)) + hex(finish(this.h2 ^ this.h1));
  }
}

function finish(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
