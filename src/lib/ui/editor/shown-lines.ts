import { inertLines } from '../../base';
import { escapeHtml } from './escape';

/**
 * HTML of each line of a text, of which only the original has been highlighted at build. A line that the
 * original has too keeps its colours; others, as a link may bring them, are plain until the editor opens, and what
 * nobody could see in them is spelled out.
 */
export function shownLines(
  source: string,
  original: string,
  highlighted: readonly string[],
): readonly string[] {
  if (source === original) return highlighted;
  const known = new Map(original.split('\n').map((line, index) => [line, highlighted[index]]));
  return source.split('\n').map((line) => known.get(line) ?? escapeHtml(inertLines(line)));
}
