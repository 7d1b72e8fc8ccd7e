import * as v from 'valibot';
import { inert } from '../base';
import { refused, type Opened } from '../share';
import { programFields, readJson, sourceText } from '../share/packing';
import { count, share } from './fields';
import { readWord, wordsIn, writeWord } from './kinds';

/** Characters of a learner's name. */
export const NAME_CHARS = 80;

/** More lessons than there will be. */
const MOST_LESSONS = 60;

const { lesson } = programFields;

const content = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(NAME_CHARS)),
  lessons: v.pipe(
    v.array(
      v.strictObject({
        lesson,
        /** The program that is handed in. */
        program: sourceText,
        /** What the learner says it came to: whoever reads it works it out anew. */
        score: share,
        hints: count,
        sawSolution: v.boolean(),
      }),
    ),
    v.maxLength(MOST_LESSONS),
    v.check((all) => all.length > 0 && new Set(all.map((one) => one.lesson)).size === all.length),
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

/**
 * The results that stand in a text, in order, each as it could be read. One after the other, and none once so
 * many lessons have been read: a small text may hold much. Never rejects.
 */
export async function decodeResults(text: string, mostLessons = 500): Promise<Opened<HandedIn>[]> {
  const read: Opened<HandedIn>[] = [];
  let lessons = 0;
  for (const word of wordsIn(text, 'result')) {
    const results = lessons < mostLessons ? await decodeOne(word) : refused('too-long');
    if (results.ok) lessons += results.value.lessons.length;
    read.push(results);
  }
  return read;
}

async function decodeOne(word: string): Promise<Opened<HandedIn>> {
  const json = await readWord(word);
  if (!json.ok) return json;
  const read = readJson(json.value, content);
  if (!read.ok) return read;
  // A name is shown beside others: it must not turn their direction, or pretend to be empty.
  return { ok: true, value: { ...read.value, name: inert(read.value.name, NAME_CHARS).trim() } };
}
