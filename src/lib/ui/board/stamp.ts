import type { Tone } from './palette';

/** A small shape: for each pixel, row by row, how much of it is covered, 0 to 255. */
export interface Stamp {
  readonly size: number;
  readonly cover: Uint8Array;
}

/** Points a pixel's side is sampled at, to soften the rim of a disc. */
const SAMPLES = 4;

/** Below this size a disc and a square cannot be told apart, and a disc would only look dim. */
const SMALLEST_DISC = 3;

/** Below this size only discs and squares can be told apart. */
const SMALLEST_SHAPE = 6;

/** A square: what is leaked. */
function square(size: number): Stamp {
  return { size, cover: new Uint8Array(size * size).fill(255) };
}

/** Whether a point is covered; x and y go from -1 to 1. */
type Covers = (x: number, y: number) => boolean;

const disc: Covers = (x, y) => x * x + y * y <= 1;
const diamond: Covers = (x, y) => Math.abs(x) + Math.abs(y) <= 1.08;
const ring: Covers = (x, y) => x * x + y * y <= 1 && x * x + y * y >= 0.3;
const triangle: Covers = (x, y) => x >= -0.86 && Math.abs(y) <= (1 - x) * 0.56;

/** One shape for each state, so that colour is not the only sign. */
const SHAPES: Readonly<Record<Exclude<Tone, 'leaked'>, Covers>> = {
  runnable: triangle,
  running: disc,
  blocked: diamond,
  sleeping: ring,
  done: disc,
};

/** The shape of a state in `size` pixels. */
export function stampOf(tone: Tone, size: number): Stamp {
  if (tone === 'leaked' || size < SMALLEST_DISC) return square(size);
  const covers = size < SMALLEST_SHAPE ? disc : SHAPES[tone];
  const cover = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) cover[y * size + x] = coverage(covers, x, y, size / 2);
  }
  return { size, cover };
}

function coverage(covers: Covers, x: number, y: number, radius: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const dx = (x + (i + 0.5) / SAMPLES) / radius - 1;
      const dy = (y + (j + 0.5) / SAMPLES) / radius - 1;
      if (covers(dx, dy)) inside++;
    }
  }
  return Math.round((inside * 255) / (SAMPLES * SAMPLES));
}
