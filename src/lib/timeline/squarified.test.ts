import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { squarified } from './squarified';

interface Leaf {
  readonly weight: number;
  readonly children?: Leaf[];
}

it('cuts as the library does that also cuts the family, whatever the weights', () => {
  const lengths = fc.integer({ min: 40, max: 2_000 });
  const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, lengths, lengths, (weights, width, height) => {
      const cells = squarified(weights, { x: 0, y: 0, width, height });
      const root = hierarchy<Leaf>({
        weight: 0,
        children: weights.map((weight) => ({ weight })),
      }).sum(({ weight }) => weight);
      const leaves = treemap<Leaf>()
        .tile(treemapSquarify.ratio(1))
        .size([width, height])(root)
        .leaves();
      leaves.forEach(({ x0, y0, x1, y1 }, i) => {
        expect(cells[i].x).toBeCloseTo(x0, 6);
        expect(cells[i].y).toBeCloseTo(y0, 6);
        expect(cells[i].x + cells[i].width).toBeCloseTo(x1, 6);
        expect(cells[i].y + cells[i].height).toBeCloseTo(y1, 6);
      });
    }),
  );
});
