import type { Locale } from './locale';
import { messages, type Messages } from './messages';

/** Letters say nothing about what stands there. */
const OWN = { leaky: 'A', fixed: 'B' };

/**
 * The same sentences, where the world on the left is called by what stands there.
 * @param left the program on the left: `leaky`, `yours`, `trap-…`, `leaky-…`; `play`: both are the reader's own
 */
export function stageMessages(locale: Locale, left: string): Messages {
  const usual = messages(locale);
  const { world } = usual.stage;
  const kind = left.split('-')[0];
  if (kind === 'play') {
    return { ...usual, stage: { ...usual.stage, sides: OWN, world: { ...world, titles: OWN } } };
  }
  if (kind !== 'yours' && kind !== 'trap') return usual;
  const name = world.lefts[kind];
  const titles = { ...world.titles, leaky: name };
  const sides = { ...usual.stage.sides, leaky: name.toLowerCase() };
  return { ...usual, stage: { ...usual.stage, sides, world: { ...world, titles } } };
}
