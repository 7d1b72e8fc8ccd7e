import type { StageSetting } from '$lib/content';
import type { Playhead } from '$lib/session';

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

/** The step that an address names by its fragment, or the first. */
export function stepOf(hash: string, steps: readonly { readonly id: string }[]): number {
  return Math.max(
    0,
    steps.findIndex(({ id }) => `#${id}` === hash),
  );
}
