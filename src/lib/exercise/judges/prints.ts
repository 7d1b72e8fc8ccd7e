import type { CheckOf } from '../../content';
import { EventKind, WORDS_PER_EVENT, type TraceState } from '../../trace';
import { lineOf } from './lines';
import type { Breach, GradedRun, Judge } from './judge';

const KIND_MASK = 0x3f;

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What the program's log lines say, in the whole run or in each stretch of it. `found`: lines, or their sum. */
export function judgePrints(check: CheckOf<'prints'>, { log, sites }: GradedRun): Judge {
  const from = check.from ?? 0;
  let read = 0;
  let lines = 0;
  let sum = 0;
  let site = 0;
  let hasEnded = false;

  const readOn = (state: TraceState, counts: boolean): void => {
    log.scan(read, state.index, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        if ((words[i] & KIND_MASK) !== EventKind.log) continue;
        const line = log.strings.at(words[i + 2]) ?? '';
        if (!counts || !line.startsWith(check.text)) continue;
        lines++;
        sum += numberIn(line.slice(check.text.length));
        site = words[i + 3];
      }
    });
    read = state.index;
  };

  const look = (frame: number, isWhole: boolean): Breach | null => {
    const breach = outside(lines, check.lines, isWhole) ?? outside(sum, check.sum, isWhole) ?? null;
    return breach && { ...breach, frame, line: lineOf(sites, site) };
  };

  return {
    after(frame, state) {
      readOn(state, frame > from || frame === 0);
      if (hasEnded || frame <= from) return null;
      hasEnded = state.exitCode >= 0;
      const isWhole = check.every !== undefined && (frame - from) % check.every === 0;
      // What is printed already is not taken back; what is missing may come while the stretch goes on.
      const breach = look(frame, isWhole && !hasEnded);
      if (isWhole) lines = sum = 0;
      return breach;
    },
    atEnd: (frame) => (check.every === undefined ? look(frame, true) : null),
  };
}

/** The first number of a text; 0 where there is none. */
export function numberIn(text: string): number {
  const found = /-?\d+(?:\.\d+)?/.exec(text);
  return found === null ? 0 : Number(found[0]);
}

function outside(
  found: number,
  range: Range | undefined,
  isWhole: boolean,
): Pick<Breach, 'found' | 'allowed' | 'is'> | null {
  if (range?.max !== undefined && found > range.max)
    return { found, allowed: range.max, is: 'above' };
  if (isWhole && range?.min !== undefined && found < range.min)
    return { found, allowed: range.min, is: 'below' };
  return null;
}
