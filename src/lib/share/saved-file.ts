import * as v from 'valibot';
import { changedPrograms, type ChangedPrograms } from './changed';
import { opened, refused, type Opened } from './fault';
import { FILE_BYTES } from './limits';
import { programFields, readJson } from './programs';
import { readSettings, writeSettings, type LinkSettings } from './settings';

const VERSION = 1;

const content = v.strictObject({
  leaklab: v.literal(VERSION),
  ...programFields,
  /** As in an address. */
  query: v.pipe(v.string(), v.startsWith('?')),
});

/** What a saved file holds of a lesson. */
export interface SavedLesson {
  readonly programs: ChangedPrograms;
  readonly settings: LinkSettings;
}

/** A file that says what a link says, for programs that are too long for one; or why it would not open. */
export function encodeFile(lesson: string, { programs, settings }: SavedLesson): Opened<string> {
  const query = writeSettings(settings) || '?';
  const text = `${JSON.stringify({ leaklab: VERSION, lesson, query, ...programs }, null, 2)}\n`;
  const checked = readJson(text, content);
  return checked.ok ? opened(text) : checked;
}

/**
 * Reads a file that somebody chose. Never rejects.
 * @param lesson the lesson that is open
 */
export async function decodeFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  lesson: string,
): Promise<Opened<SavedLesson>> {
  if (file.size > FILE_BYTES) return refused('too-long');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused('not-utf8');
  }
  const version = readJson(text, v.looseObject({ leaklab: v.number() }));
  if (!version.ok) return version;
  if (version.value.leaklab > VERSION) return refused('newer-version');
  const read = readJson(text, content);
  if (!read.ok) return read;
  if (read.value.lesson !== lesson) return refused('wrong-lesson', read.value.lesson);
  const { settings } = readSettings(read.value.query);
  return opened({ programs: changedPrograms(read.value), settings });
}
