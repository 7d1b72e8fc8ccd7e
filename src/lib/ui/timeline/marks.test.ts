import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '$lib/i18n';
import { clustersOf, nextSign, signCounts, signsNear, signsOf, signText } from './marks';
import { seriesOf } from './series.fixture';

const fault = { code: 'panic', message: 'boom', line: 3 } as const;
const series = {
  leaky: seriesOf(new Array<number>(601).fill(1), {
    firstLeak: 60,
    marks: {
      dropped: [
        { position: 40, count: 1 },
        { position: 41, count: 2 },
        { position: 300, count: 1 },
      ],
      cancelled: [{ position: 60, count: 3 }],
      ownerEnded: [],
      collected: [{ position: 601, count: 1 }],
    },
  }),
  fixed: seriesOf([1, 2, 2], { fault }),
};
const signs = signsOf(series, 600);

describe('the signs of a timeline', () => {
  it('are the first leak, the end of a run that failed, and what the log marks', () => {
    expect(signs.map(({ side, kind, frame }) => `${side} ${kind} ${frame}`)).toEqual([
      'leaky leak 60',
      'leaky cancelled 60',
      'leaky dropped 40',
      'leaky dropped 41',
      'leaky dropped 300',
      'leaky collected 600',
      'fixed stopped 2',
    ]);
  });

  it('say how often something happened, in both languages', () => {
    expect(signs.map((sign) => signText(sign, messages('en')))).toContain(
      'leaky: 2 frames dropped',
    );
    expect(signs.map((sign) => signText(sign, messages('en')))).toContain('leaky: 1 frame dropped');
    expect(signs.map((sign) => signText(sign, messages('zh')))).toContain(
      '泄漏版：取消 3 个 context',
    );
  });

  it('have a legend of what occurs, and a way from each to the next', () => {
    expect(signCounts(signs)).toEqual([
      { kind: 'stopped', count: 1 },
      { kind: 'leak', count: 1 },
      { kind: 'cancelled', count: 3 },
      { kind: 'dropped', count: 4 },
      { kind: 'collected', count: 1 },
    ]);
    expect(nextSign(signs, 'dropped', 0)).toBe(40);
    expect(nextSign(signs, 'dropped', 41)).toBe(300);
    expect(nextSign(signs, 'dropped', 300)).toBe(40);
    expect(nextSign(signs, 'ownerEnded', 0)).toBeNull();
  });

  it('near a frame are told once for each world and kind: the nearest', () => {
    const near = (frame: number) => signsNear(signs, frame, 2).map((sign) => sign.frame);
    expect(near(41)).toEqual([41]);
    expect(near(42)).toEqual([41]);
    expect(near(60)).toEqual([60, 60]);
    expect(near(44)).toEqual([]);
  });

  it('that would touch are one; of two kinds at one place the more important is drawn', () => {
    const clusters = clustersOf(signs, 'leaky', (frame) => frame * 2);
    expect(clusters).toEqual([
      { side: 'leaky', kind: 'leak', x: 120, from: 120, to: 120 },
      { side: 'leaky', kind: 'cancelled', x: null, from: 120, to: 120 },
      { side: 'leaky', kind: 'dropped', x: 80, from: 80, to: 82 },
      { side: 'leaky', kind: 'dropped', x: 600, from: 600, to: 600 },
      { side: 'leaky', kind: 'collected', x: 1200, from: 1200, to: 1200 },
    ]);
  });

  it('are never drawn on each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(600), { maxLength: 80 }), (drawn) => {
        const frames = drawn.sort((a, b) => a - b);
        const list = (part: number) =>
          frames.filter((_, i) => i % 3 === part).map((position) => ({ position, count: 1 }));
        const busy = seriesOf(new Array<number>(601).fill(1), {
          marks: { dropped: list(0), cancelled: list(1), ownerEnded: list(2), collected: [] },
        });
        const found = clustersOf(signsOf({ leaky: busy, fixed: null }, 600), 'leaky', (k) => k);
        const places = found.flatMap(({ x }) => (x === null ? [] : [x])).sort((a, b) => a - b);
        places.slice(1).forEach((x, i) => expect(x - places[i]).toBeGreaterThanOrEqual(10));
        // And every frame is under a glyph or a bar.
        for (const frame of frames) {
          expect(found.some(({ from, to }) => from <= frame && frame <= to)).toBe(true);
        }
      }),
    );
  });
});
