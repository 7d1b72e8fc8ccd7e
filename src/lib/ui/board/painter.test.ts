import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mark } from './census';
import { createPainter, type DottedRoom } from './painter';
import type { Palette } from './palette';

const BLOCKED = 0x00a0_e0;
const LEAKED = 0x00_20ff;
const ink = (base: number) => ({ base, fresh: base | 0x80_0000 });
const palette: Palette = {
  runnable: ink(1),
  running: ink(2),
  blocked: ink(BLOCKED),
  sleeping: ink(4),
  leaked: ink(LEAKED),
};

let shown = new Uint32Array();

beforeEach(() => {
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function paint(room: DottedRoom, width = 20, height = 20): void {
  const context = {
    putImageData: (image: ImageData) => (shown = new Uint32Array(image.data.buffer)),
  };
  const canvas = { width: 0, height: 0, getContext: () => context };
  const painter = createPainter(canvas as unknown as HTMLCanvasElement);
  painter.resize(width, height);
  painter.paint([room], palette);
}

const at = (x: number, y: number) => ({
  rgb: shown[y * 20 + x] & 0xff_ffff,
  alpha: shown[y * 20 + x] >>> 24,
});

function room(marks: number[], perDot = 1): DottedRoom {
  return {
    x: 2,
    y: 2,
    grid: { pitch: 8, dot: 6, columns: 2, rows: 2, perDot },
    tone: 'blocked',
    marks: Uint8Array.from(marks),
    slots: marks.length,
  };
}

describe('the painter', () => {
  it('draws a task as a disc and a leaked one as a square', () => {
    paint(room([Mark.taken, Mark.taken | Mark.leaked]));
    expect(at(5, 5).rgb).toBe(BLOCKED);
    expect(at(2, 2).alpha).toBeLessThan(100);
    expect(at(13, 5).rgb).toBe(LEAKED);
    expect(at(10, 2)).toEqual({ rgb: LEAKED, alpha: 255 });
  });

  it('leaves a free slot empty', () => {
    paint(room([0, Mark.taken]));
    expect(at(5, 5).alpha).toBe(0);
    expect(at(13, 5).alpha).toBeGreaterThan(0);
  });

  it('draws who has just come stronger than who has waited', () => {
    paint(room([Mark.taken, Mark.taken | Mark.fresh]));
    expect(at(13, 5).alpha).toBeGreaterThan(at(5, 5).alpha);
  });

  it('draws a dot for several tasks by how many of them there are, and in the state of most', () => {
    const leaked = Mark.taken | Mark.leaked;
    paint(room([leaked, leaked, leaked, 0, leaked, 0, 0, 0], 4));
    expect(at(5, 5).rgb).toBe(LEAKED);
    expect(at(5, 5).alpha).toBeGreaterThan(at(13, 5).alpha);
    expect(at(13, 5).alpha).toBeGreaterThan(60);
  });

  it('does not draw beyond its grid', () => {
    expect(() => paint(room(new Array<number>(500).fill(Mark.taken)))).not.toThrow();
    expect(at(19, 19).alpha).toBe(0);
  });
});
