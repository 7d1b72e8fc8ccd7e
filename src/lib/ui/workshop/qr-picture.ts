import { generate } from 'lean-qr';

/** Modules of blank around a code, without which cameras do not find it (ISO 18004). */
const QUIET = 4;

/** A QR code to be drawn as one SVG path, black on white. */
export interface QrPicture {
  /** Modules of a side, with the blank around. */
  readonly size: number;
  readonly path: string;
}

/** The code of a text; null where it is longer than a code can be. */
export function qrPicture(text: string): QrPicture | null {
  let code: ReturnType<typeof generate>;
  try {
    code = generate(text);
  } catch {
    return null;
  }
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      // A row of dark modules is one bar: seams between single ones would be seen.
      const begin = x;
      while (code.get(x, y)) x++;
      if (x > begin) path += `M${begin + QUIET} ${y + QUIET}h${x - begin}v1h${begin - x}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}
