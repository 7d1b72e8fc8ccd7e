import { diffLines } from 'diff';

/** A line of two texts that are compared. Numbers count from 1; a line that a text lacks has none there. */
export interface ComparedLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** ms after which no shorter way from one text to the other is looked for. */
const PATIENCE = 1_000;

/** Every line of two texts, those that only the first has before those that take their place. */
export function comparedLines(from: string, to: string): ComparedLine[] {
  const changes = diffLines(ended(from), ended(to), { timeout: PATIENCE }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ];
  let [before, after] = [0, 0];
  return changes.flatMap(({ value, removed, added }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        before: added ? null : ++before,
        after: removed ? null : ++after,
        text,
      })),
  );
}

/** Whether a text ends with a line break is no difference that a reader looks for. */
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
