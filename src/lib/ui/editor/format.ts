import { MOST_CHARACTERS } from '../../compiler';
import { programPath } from './program-path';
import type { TextEdit } from './program-protocol';

/** ms that formatting may take: it only parses. */
const LIMIT = 5_000;

/**
 * What puts the spaces and line breaks of a program in order; nothing if they are. Null where the compiler's worker
 * gives no answer.
 */
export async function formatEdits(file: string, text: string): Promise<readonly TextEdit[] | null> {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    const { programWorker } = await import('./program-client');
    return await programWorker.ask('format', [{ path: programPath(file), text }], { limit: LIMIT });
  } catch {
    return null;
  }
}

/** A text after edits that do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = [...edits].sort((a, b) => b.span.start - a.span.start);
  return fromTheEnd.reduce(
    (changed, { span: { start, length }, newText }) =>
      changed.slice(0, start) + newText + changed.slice(start + length),
    text,
  );
}
