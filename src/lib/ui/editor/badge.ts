import { fill } from './fill';
import type { EditorLabels, LineBadge, LineCount } from './types';

/** How a line looks: *hot* tasks leaked on it, *warm* it spawned some or they are blocked, *calm* they sleep. */
type BadgeTone = 'hot' | 'warm' | 'calm';

/** One count of a badge, which the reader can pick. */
export interface BadgePart {
  readonly count: LineCount;
  /** As it is drawn: `■ 9,850 leaked`. */
  readonly text: string;
  /** As it is read out: `9,850 leaked`. */
  readonly words: string;
  /** Where there is little room: the sign that the board has for it, and the number. */
  readonly short: string;
}

/** A badge ready to be drawn. */
export interface DrawnBadge {
  readonly line: number;
  readonly tone: BadgeTone;
  /** How strongly its line is tinted, from 1 to `HOTTEST`; 0 for a line that is not. */
  readonly heat: number;
  /** One or more, in the order in which they are drawn. */
  readonly parts: readonly BadgePart[];
}

type BadgeLabels = Pick<EditorLabels, 'spawned' | 'leaked' | 'waiting'>;

/** What stands between two parts of a badge. */
export const BETWEEN = ' · ';

/** The strongest tint, of a thousand tasks and more. */
const HOTTEST = 4;

const thousands = new Intl.NumberFormat('en');

/** Digits with thousands separators, the same in both languages: `10,600`. */
const formatCount = (count: number): string => thousands.format(count);

/**
 * The words of a badge: `spawned 10,600`, `■ 9,850 leaked`, `750 blocked`. The square says "leaked" to those who
 * cannot tell the colours apart. Empty when there is nothing to say.
 */
function badgeParts(
  { spawned, leaked, waiting, reason, asleep }: LineBadge,
  labels: BadgeLabels,
): BadgePart[] {
  const part = (count: LineCount, tasks: number, label: string, sign: string): BadgePart | null => {
    if (tasks === 0) return null;
    const number = formatCount(tasks);
    const words = fill(label, { count: number, reason });
    const text = count === 'leaked' ? `${sign} ${words}` : words;
    return { count, words, text, short: `${sign} ${number}` };
  };
  return [
    part('leaked', leaked, labels.leaked, '■'),
    part('waiting', waiting, labels.waiting, asleep ? '○' : '◆'),
    part('spawned', spawned, labels.spawned, '▸'),
  ].filter((each) => each !== null);
}

function badgeTone({ spawned, leaked, waiting, asleep }: LineBadge): BadgeTone {
  if (leaked > 0) return 'hot';
  return spawned > 0 || (waiting > 0 && !asleep) ? 'warm' : 'calm';
}

/** One step for each power of ten, so that both worlds, and all moments, can be compared. */
function heatOf({ spawned, leaked, waiting, asleep }: LineBadge): number {
  const stuck = leaked + (asleep ? 0 : waiting);
  const tasks = stuck > 0 ? stuck : spawned;
  return tasks > 0 ? Math.min(HOTTEST, `${tasks}`.length) : 0;
}

/** The badges that have something to say, with their words and looks. */
export function drawBadges(badges: readonly LineBadge[], labels: BadgeLabels): DrawnBadge[] {
  return badges
    .map((badge) => ({
      line: badge.line,
      tone: badgeTone(badge),
      heat: heatOf(badge),
      parts: badgeParts(badge, labels),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** The classes that tint a badge's line. */
export const lineClass = ({ tone, heat }: DrawnBadge): string =>
  heat === 0 ? '' : `code-line-${tone} code-heat-${heat}`;
