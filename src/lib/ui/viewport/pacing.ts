import type { Size } from '$lib/timeline';
import { FRAME_NS } from '$lib/trace';
import type { Pace } from './moment';
import type { DrawCall } from './scene';

/** Width of one frame. */
export const PACE_WIDTH = 3;
/** The graph ends at this many frames' worth of time. */
const MOST = 3;

/** The graph of frame times that games have in a corner: a bar for each picture, a red foot where none came. */
export function drawPacing(paces: readonly Pace[], { width, height }: Size): DrawCall[] {
  const base = height - 2;
  const scale = (base - 3) / (MOST * FRAME_NS);
  const first = width - paces.length * PACE_WIDTH;
  const limit = Math.round(base - FRAME_NS * scale) + 0.5;
  const calls: DrawCall[] = [
    { shape: 'line', x: 0, y: limit, toX: width, toY: limit, ink: 'dim', alpha: 0.7 },
    { shape: 'line', x: 0, y: base + 0.5, toX: width, toY: base + 0.5, ink: 'line' },
  ];
  paces.forEach(({ time, isHeld }, i) => {
    const x = first + i * PACE_WIDTH;
    if (isHeld) {
      calls.push({ shape: 'box', x, y: base - 2, width: PACE_WIDTH - 1, height: 3, ink: 'bad' });
    } else if (time > 0) {
      const tall = Math.max(1, Math.min(MOST * FRAME_NS, time) * scale);
      const ink = time > FRAME_NS ? 'bad' : 'good';
      calls.push({ shape: 'box', x, y: base - tall, width: PACE_WIDTH - 1, height: tall, ink });
    }
  });
  return calls;
}
