// PNG with a palette: pictures of an interface have few colours, and come to a third of their size this way.
import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 256;

/**
 * @param {Uint8Array} rgba four bytes a pixel, row by row; all of it opaque
 * @param {number} width
 * @returns {Buffer} the file
 */
export function indexedPng(rgba, width) {
  const { palette, indices } = reduce(rgba);
  const height = indices.length / width;
  // Each row begins with the number of its filter: none, as neighbours in a palette are no neighbours in colour.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, indexed.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The most frequent colours, as far as they differ enough to be told apart; every pixel gets the nearest.
 * @param {Uint8Array} rgba
 */
function reduce(rgba) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  const pixels = rgba.length / 4;
  const colours = new Uint32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const colour = (rgba[4 * i] << 16) | (rgba[4 * i + 1] << 8) | rgba[4 * i + 2];
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .map(([colour]) => rgb(colour));
  /** @type {[number, number, number][]} */
  let palette = [];
  // The least distance, squared, that leaves no more colours than there is room for.
  for (let apart = 0; palette.length === 0 || palette.length > COLOURS; apart += 24) {
    palette = [];
    for (const colour of byCount) {
      if (palette.length > COLOURS) break;
      if (palette.every((other) => distance(colour, other) > apart || apart === 0))
        palette.push(colour);
    }
  }
  /** @type {Map<number, number>} */
  const nearest = new Map();
  for (const colour of counts.keys()) {
    const wanted = rgb(colour);
    let best = 0;
    palette.forEach((other, i) => {
      if (distance(wanted, other) < distance(wanted, palette[best])) best = i;
    });
    nearest.set(colour, best);
  }
  return { palette, indices: Uint8Array.from(colours, (colour) => nearest.get(colour) ?? 0) };
}

/** @param {number} colour @returns {[number, number, number]} */
const rgb = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** @param {readonly number[]} a @param {readonly number[]} b */
const distance = (a, b) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
