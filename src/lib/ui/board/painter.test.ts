import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mark } from './census';
import { createPainter, type DottedRoom, type LooseDot } from './painter';
import type { Palette } from './palette';

const BLOCKED = 0x00a0_e0;
const LEAKED = 0x00_20ff;
const ink = (base: number) => ({ base, fresh: base | 0x80_0000 });
const palette: Palette = {
  inks: {
    runnable: ink(1),
    running: ink(2),
    blocked: ink(BLOCKED),
    sleeping: ink(4),
    leaked: ink(LEAKED),
    done: ink(5),
  },
  settled: 0.76,
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

function paint(room: DottedRoom, loose: LooseDot[] = []): void {
  const context = {
    putImageData: (image: ImageData) => (shown = new Uint32Array(image.data.buffer)),
  };
  const canvas = { width: 0, height: 0, getContext: () => context };
  const painter = createPainter(canvas as unknown as HTMLCanvasElement);
  painter.resize(20, 20);
  painter.paint([room], loose, palette);
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
  it('draws a blocked task as a diamond and a leaked one as a square', () => {
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

  it('gives each state a shape of its own', () => {
    const shapes = (['runnable', 'running', 'blocked', 'sleeping'] as const).map((tone) => {
      paint({ ...room([Mark.taken]), grid: { ...room([]).grid, dot: 8, pitch: 10 }, tone });
      return shown.map((pixel) => (pixel >>> 24 > 90 ? 1 : 0)).join('');
    });
    paint({ ...room([Mark.taken | Mark.leaked]), grid: { ...room([]).grid, dot: 8, pitch: 10 } });
    shapes.push(shown.map((pixel) => (pixel >>> 24 > 90 ? 1 : 0)).join(''));
    expect(new Set(shapes).size).toBe(5);
  });

  it('dims what is not picked', () => {
    paint(room([Mark.taken, Mark.taken | Mark.dim]));
    expect(at(13, 5).alpha).toBeLessThan(at(5, 5).alpha / 2);
    expect(at(13, 5).alpha).toBeGreaterThan(20);
  });

  it('draws a dot of several as dim only if all of them are', () => {
    const dim = Mark.taken | Mark.dim;
    paint(room([dim, Mark.taken, dim, dim], 2));
    expect(at(13, 5).alpha).toBeLessThan(at(5, 5).alpha / 2);
  });

  it('draws dots between rooms, and none that would hang over the edge', () => {
    const loose = { size: 6, tone: 'leaked', strength: 1 } as const;
    paint(room([]), [
      { x: 12, y: 12, ...loose },
      { x: 17, y: 0, ...loose },
      { x: -2, y: 8, ...loose },
    ]);
    expect(at(14, 14).alpha).toBe(255);
    expect(at(18, 1).alpha).toBe(0);
    expect(at(0, 9).alpha).toBe(0);
  });
});
