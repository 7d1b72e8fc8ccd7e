import { describe, expect, it } from 'vitest';
import { layoutTree } from './tree-layout';

interface Node {
  readonly name: string;
  readonly children: readonly Node[];
}
const node = (name: string, ...children: Node[]): Node => ({ name, children });
const SPACING = { column: 100, row: 20 };

const family = node('a', node('b', node('c'), node('d')), node('e'));

describe('a tree', () => {
  it('stands level by level, each node before those below it, none on another', () => {
    const { places, width, height } = layoutTree(family, () => false, SPACING);
    const at = Object.fromEntries(places.map(({ node: { name }, x, y }) => [name, { x, y }]));
    expect([at.a.x, at.b.x, at.c.x]).toEqual([0, 100, 200]);
    expect(at.c.y).toBeLessThan(at.d.y);
    expect(at.b.y).toBeLessThan(at.e.y);
    for (const one of places) {
      for (const other of places) {
        if (one !== other && one.x === other.x)
          expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(20);
      }
      expect(one.y).toBeGreaterThanOrEqual(10);
      expect(one.y).toBeLessThanOrEqual(height - 10);
      expect(one.x).toBeLessThanOrEqual(width - 100);
    }
  });

  it('leaves out what is shut', () => {
    const { places } = layoutTree(family, ({ name }) => name === 'b', SPACING);
    expect(places.map(({ node: { name } }) => name).sort()).toEqual(['a', 'b', 'e']);
  });
});
