import { commandIn, type Key } from '../keys';

/** Where a key takes a slider from `frame`, or null where the key is none of a slider's. */
export function slideTo(key: Key, frame: number, frames: number): number | null {
  const page = Math.max(1, Math.round(frames / 10));
  switch (commandIn('timeline', key)) {
    case 'back':
      return Math.max(0, frame - 1);
    case 'on':
      return Math.min(frames, frame + 1);
    case 'far-back':
      return Math.max(0, frame - page);
    case 'far-on':
      return Math.min(frames, frame + page);
    case 'first':
      return 0;
    case 'last':
      return frames;
    case null:
      return null;
  }
}
