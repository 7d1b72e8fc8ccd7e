import type { Size } from '$lib/timeline';
import type { DrawCall, Scene, SceneMoment } from './scene';

const SPRITE = 2.6;
const HERO = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * An arena in which sprites move on the tick: a sprite's place depends on the frame that is on the screen and on
 * nothing else. While the game loop is late all stand still; then they are suddenly where that frame has them.
 * One, larger and in front, is for the eye to follow.
 */
export function arena(sprites: number): Scene {
  return (moment, size) => {
    if (moment.shown < 0) return [];
    const crowd = Array.from({ length: Math.max(0, sprites - 1) }, (_, i) => i + 1);
    return [...crowd.flatMap((sprite) => drawn(sprite, moment, size)), ...drawnHero(moment, size)];
  };
}

/** Where a sprite is in a frame. Sprite 0 is the one to follow. */
export function placeOf(sprite: number, frame: number, { width, height }: Size): Point {
  if (sprite === 0) {
    return { x: within(frame / 110, width, HERO + 1), y: height / 2 };
  }
  const [across, down] = [0.6 + strewn(sprite, 1), 0.4 + strewn(sprite, 2)];
  return {
    x: within(strewn(sprite, 3) * 2 + (frame * across) / 300, width, SPRITE + 1),
    y: within(strewn(sprite, 4) * 2 + (frame * down) / 190, height, SPRITE + 1),
  };
}

function drawn(sprite: number, { shown, past }: SceneMoment, size: Size): DrawCall[] {
  const at = placeOf(sprite, shown, size);
  const from = past.findLast((frame) => frame >= 0);
  const body: DrawCall = { shape: 'disc', ...at, radius: SPRITE, ink: 'sprite' };
  if (from === undefined || from === shown) return [body];
  const { x, y } = placeOf(sprite, from, size);
  return [{ shape: 'line', x, y, toX: at.x, toY: at.y, ink: 'sprite', alpha: 0.28 }, body];
}

/** A ghost for each picture that was on the screen: as far apart as its steps were. */
function drawnHero({ shown, past }: SceneMoment, size: Size): DrawCall[] {
  const ghosts = past
    .filter((frame, i) => frame >= 0 && frame !== (i === 0 ? shown : past[i - 1]))
    .map((frame, i, all): DrawCall => {
      const alpha = 0.42 * (1 - i / (all.length + 1));
      return { shape: 'disc', ...placeOf(0, frame, size), radius: HERO, ink: 'hero', alpha };
    });
  return [
    ...ghosts.reverse(),
    { shape: 'disc', ...placeOf(0, shown, size), radius: HERO, ink: 'hero' },
  ];
}

/** There and back between two walls; `way` 1 is once across. */
function within(way: number, length: number, margin: number): number {
  const turn = way - 2 * Math.floor(way / 2);
  return margin + (turn <= 1 ? turn : 2 - turn) * Math.max(0, length - 2 * margin);
}

/** A fraction that looks drawn by chance and is always the same: of each sprite, `which` of its traits. */
function strewn(sprite: number, which: number): number {
  const mixed = Math.imul(sprite * 5 + which, 0x9e37_79b1);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca77);
  return ((again ^ (again >>> 13)) >>> 0) / 2 ** 32;
}
