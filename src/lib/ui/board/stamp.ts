/** A small shape: for each pixel, row by row, how much of it is covered, 0 to 255. */
export interface Stamp {
  readonly size: number;
  readonly cover: Uint8Array;
}

/** Points a pixel's side is sampled at, to soften the rim of a disc. */
const SAMPLES = 4;

/** Below this size a disc and a square cannot be told apart, and a disc would only look dim. */
const SMALLEST_DISC = 3;

/** A square, slightly smaller than a disc of the same size looks. */
export function square(size: number): Stamp {
  return { size, cover: new Uint8Array(size * size).fill(255) };
}

/** A disc with a soft rim. */
export function disc(size: number): Stamp {
  if (size < SMALLEST_DISC) return square(size);
  const cover = new Uint8Array(size * size);
  const radius = size / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) cover[y * size + x] = coverage(x, y, radius);
  }
  return { size, cover };
}

function coverage(x: number, y: number, radius: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const dx = x + (i + 0.5) / SAMPLES - radius;
      const dy = y + (j + 0.5) / SAMPLES - radius;
      if (dx * dx + dy * dy <= radius * radius) inside++;
    }
  }
  return Math.round((inside * 255) / (SAMPLES * SAMPLES));
}
