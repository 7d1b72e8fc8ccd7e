import type { WorldView } from '$lib/session';
import { placeReason, placeSite, WAIT_REASONS, WaitCode } from '$lib/trace';

/** `leaky.ts:11`, or the file alone where no line is known. */
export function siteName(view: WorldView, site: number): string {
  const { file, sites } = view.program;
  const line = site === 0 ? undefined : sites.at(site)?.line;
  return line === undefined ? file : `${file}:${line}`;
}

/** Go's wait reason of a place: `chan receive`. */
export function reasonOf(place: number): string {
  return WAIT_REASONS[placeReason(place)] ?? '';
}

export function isSleep(place: number): boolean {
  return placeReason(place) === WaitCode.sleep;
}

/** A place in full: `chan receive · leaky.ts:11`. */
export function placeName(view: WorldView, place: number): string {
  return `${reasonOf(place)} · ${siteName(view, placeSite(place))}`;
}
