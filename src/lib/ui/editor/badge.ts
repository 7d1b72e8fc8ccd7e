import { fill } from './fill';
import type { EditorLabels, LineBadge } from './types';

/** How a line looks: *hot* tasks leaked on it, *warm* it spawned some, *calm* tasks merely wait. */
export type BadgeTone = 'hot' | 'warm' | 'calm';

/** A badge ready to be drawn. */
export interface DrawnBadge {
  readonly line: number;
  readonly text: string;
  readonly tone: BadgeTone;
}

type BadgeLabels = Pick<EditorLabels, 'spawned' | 'leaked' | 'waiting'>;

const thousands = new Intl.NumberFormat('en');

/** Digits with thousands separators, the same in both languages: `10,600`. */
export const formatCount = (count: number): string => thousands.format(count);

/**
 * The words of a badge: `spawned 10,600`, `■ 9,850 leaked · 750 blocked`. The square says "leaked" to
 * those who cannot tell the colours apart. Empty when there is nothing to say.
 */
export function badgeText(
  { spawned, leaked, waiting, reason }: LineBadge,
  labels: BadgeLabels,
  format: (count: number) => string = formatCount,
): string {
  const parts: string[] = [];
  if (leaked > 0) parts.push(`■ ${fill(labels.leaked, { count: format(leaked) })}`);
  if (waiting > 0) parts.push(fill(labels.waiting, { count: format(waiting), reason }));
  if (spawned > 0) parts.push(fill(labels.spawned, { count: format(spawned) }));
  return parts.join(' · ');
}

function badgeTone({ spawned, leaked }: LineBadge): BadgeTone {
  if (leaked > 0) return 'hot';
  return spawned > 0 ? 'warm' : 'calm';
}

/** The badges that have something to say, with their words and looks. */
export function drawBadges(badges: readonly LineBadge[], labels: BadgeLabels): DrawnBadge[] {
  return badges
    .map((badge) => ({
      line: badge.line,
      text: badgeText(badge, labels),
      tone: badgeTone(badge),
    }))
    .filter(({ text }) => text !== '');
}
