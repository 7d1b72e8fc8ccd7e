import * as v from 'valibot';
import { inert } from '../base';
import type { Opened } from '../share';
import { programFields, readJson } from '../share/packing';
import { count, share } from './fields';
import { readWord, wordsIn, writeWord } from './kinds';

/** Characters of a learner's name. */
export const NAME_CHARS = 80;

/** More lessons than there will be. */
const MOST_LESSONS = 60;

const { lesson, yours } = programFields;

const content = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(NAME_CHARS)),
  lessons: v.pipe(
    v.array(
      v.strictObject({
        lesson,
        /** The program that is handed in. */
        program: v.unwrap(yours),
        /** What the learner says it came to: whoever reads it works it out anew. */
        score: share,
        hints: count,
        sawSolution: v.boolean(),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_LESSONS),
    v.check((all) => new Set(all.map((one) => one.lesson)).size === all.length),
  ),
});

/** What a learner hands in to whoever leads a workshop. */
export type HandedIn = v.InferOutput<typeof content>;
export type HandedInLesson = HandedIn['lessons'][number];

/** Results as one word, for a chat or a file; or why they would not open. */
export async function encodeResults(results: HandedIn): Promise<Opened<string>> {
  const checked = readJson(JSON.stringify(results), content);
  return checked.ok ? writeWord('result', results) : checked;
}

/** All results that stand in a text, in order, each as it could be read. Never rejects. */
export function decodeResults(text: string): Promise<Opened<HandedIn>[]> {
  return Promise.all(wordsIn(text, 'result').map(decodeOne));
}

async function decodeOne(word: string): Promise<Opened<HandedIn>> {
  const json = await readWord(word);
  if (!json.ok) return json;
  const read = readJson(json.value, content);
  if (!read.ok) return read;
  // A name is shown beside others: it must not turn their direction, or pretend to be empty.
  return { ok: true, value: { ...read.value, name: inert(read.value.name, NAME_CHARS).trim() } };
}
