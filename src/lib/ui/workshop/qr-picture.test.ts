import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { qrPicture } from './qr-picture';

/** Draws the path as a browser does, and reads the picture as a camera does. */
function seen(text: string): string {
  const picture = qrPicture(text);
  if (picture === null) throw new Error('no picture');
  const scale = 4;
  const side = picture.size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of picture.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const begin = (row * side + Number(x) * scale) * 4;
      for (let i = begin; i < begin + Number(width) * scale * 4; i++) if (i % 4 < 3) data[i] = 0;
    }
  }
  return decodeQR({ width: side, height: side, data });
}

it.each([
  'https://example.org/leaklab/workshop/?lessons=spawn-per-frame,lost-cancel',
  'https://example.org/zh/lessons/log-flush/',
  `https://example.org/?lessons=${'a-lesson,'.repeat(17)}`,
])('draws what a reader of such codes reads: %s', (text) => {
  expect(seen(text)).toBe(text);
});

it('says so where a text is too long for a code', () => {
  expect(qrPicture('x'.repeat(8_000))).toBeNull();
});
