import type { Claim, StageSetting } from '$lib/content';
import type { Playhead } from '$lib/session';
import type { LinkSettings } from '$lib/share';

/** Sets the stage as a step wants it; what the step leaves out stays as it is. */
export function applyStage(
  { frame, speed, playing }: StageSetting,
  playhead: Pick<Playhead, 'seek' | 'play' | 'pause' | 'speed'>,
): void {
  if (speed !== undefined) playhead.speed = speed;
  if (frame !== undefined) playhead.seek(frame);
  if (playing === true) playhead.play();
  if (playing === false) playhead.pause();
}

/** The step of an id, or the first. */
export function stepOf(named: string | null, steps: readonly { readonly id: string }[]): number {
  return Math.max(
    0,
    steps.findIndex(({ id }) => id === named),
  );
}

/** Sets the stage as a link wants it; where it names a frame, the stage stands there. */
export function applyMoment(
  { frame, event, speed }: LinkSettings,
  playhead: Pick<Playhead, 'seek' | 'pause' | 'speed'>,
): void {
  if (speed !== undefined) playhead.speed = speed;
  if (frame === undefined) return;
  playhead.pause();
  playhead.seek(frame, event);
}

/** Whether the stage can show the program that a claim is about: on the right stands fixed.ts, always. */
export function hasStage({ world }: Claim): boolean {
  return !world.startsWith('fixed-');
}

/** The reader wants nothing to move by itself. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
