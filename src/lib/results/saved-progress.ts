import * as v from 'valibot';
import type { Kept } from '../progress';
import { refused, type Opened } from '../share';
import { programFields, readJson, sourceText } from '../share/packing';
import { count, share } from './fields';
import { readWord, wordsIn, writeWord } from './kinds';

const { lesson } = programFields;

const content = v.strictObject({
  lessons: v.record(
    lesson,
    v.strictObject({
      step: count,
      isSolved: v.boolean(),
      best: share,
      checked: count,
      hints: count,
      sawSolution: v.boolean(),
    }),
  ),
  answers: v.record(lesson, v.strictObject({ program: sourceText, score: share })),
});

/** Progress as one word. A link holds how far the reader is; a file their programs too. */
export async function encodeProgress(kept: Kept): Promise<Opened<string>> {
  const checked = readJson(JSON.stringify(kept), content);
  return checked.ok ? writeWord('progress', kept) : checked;
}

/** The progress that stands in a text: an address, a file. Never rejects. */
export async function decodeProgress(text: string): Promise<Opened<Kept>> {
  const word = wordsIn(text, 'progress').at(0);
  if (word === undefined) return refused('malformed');
  const json = await readWord(word);
  return json.ok ? readJson(json.value, content) : json;
}
