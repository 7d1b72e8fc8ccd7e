import type { LessonLink, LessonSession, Side } from '$lib/session';

/**
 * Puts a program on the stage that came from outside and waits, where one did.
 * @param front the side in front
 * @returns the side that is to be in front, so that where one program is on show, it is one that came
 */
export function showCarried(session: LessonSession, link: LessonLink, front: Side): Side {
  const { carried } = link;
  if (!session.held || carried.length === 0) return front;
  if (carried.includes('yours')) session.show('yours');
  else if (carried.includes('leaky')) session.show('leaky');
  const sides = carried.map((name): Side => (name === 'fixed' ? 'fixed' : 'leaky'));
  return sides.includes(front) ? front : sides[0];
}
