import { FRAMES_PER_SECOND } from '$lib/trace';
import { drawBeyond } from './beyond';
import type { DrawCall, Scene } from './scene';

const GAP = 4;
/** Room for the bar of those that have no slot. */
const SIDE = 12;

/**
 * A skill bar: a slot for each cast that is going on, so for each living task that runs `entry`. It fills within
 * the first second of its life and then stays full; a leaked one has a red square in it, for it gives its slot
 * back to nobody.
 */
export function skills(entry: string, slots: number): Scene {
  return ({ casts }, size) => {
    const going = casts(entry);
    const pitch = (size.width - SIDE - GAP) / slots;
    const edge = Math.max(4, Math.min(pitch - GAP, size.height - 2 * GAP));
    const y = (size.height - edge) / 2;
    const calls: DrawCall[] = [];
    for (let slot = 0; slot < slots; slot++) {
      const x = GAP + slot * pitch;
      calls.push({ shape: 'box', x, y, width: edge, height: edge, ink: 'line' });
      const cast = going.at(slot);
      if (cast === undefined) continue;
      const filled = edge * Math.min(1, (cast.age + 1) / FRAMES_PER_SECOND);
      calls.push({
        ...{ shape: 'box', x, y: y + edge - filled, width: edge, height: filled },
        ...{ ink: 'sprite', alpha: 0.8 },
      });
      if (cast.isLeaked) {
        const [inset, side] = [edge * 0.25, edge * 0.5];
        calls.push({
          shape: 'box',
          x: x + inset,
          y: y + inset,
          width: side,
          height: side,
          ink: 'bad',
        });
      }
    }
    return [...calls, ...drawBeyond(going.length - slots, size)];
  };
}
