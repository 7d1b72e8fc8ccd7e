import fc from 'fast-check';

interface Node {
  readonly kind: 'withCancel' | 'withTimeout' | 'withValue' | 'withoutCancel';
  /** An earlier node; null: the background context. */
  readonly parent: number | null;
}

/** Contexts that derive from each other, and those that are cancelled, in this order. */
export interface Tree {
  readonly nodes: readonly Node[];
  readonly cancels: readonly number[];
}

const kind = fc.constantFrom<Node['kind']>(
  ...(['withCancel', 'withCancel', 'withTimeout', 'withValue', 'withoutCancel'] as const),
);

export const cancelTrees: fc.Arbitrary<Tree> = fc
  .array(fc.record({ kind, from: fc.nat() }), { minLength: 1, maxLength: 24 })
  .chain((drawn) => {
    const nodes = drawn.map(({ kind, from }, id): Node => {
      const parent = from % (id + 1);
      return { kind, parent: parent === id ? null : parent };
    });
    const withCancelFunc = nodes.flatMap(({ kind }, id) =>
      kind === 'withCancel' || kind === 'withTimeout' ? [id] : [],
    );
    const cancels =
      withCancelFunc.length === 0
        ? fc.constant([])
        : fc.uniqueArray(fc.constantFrom(...withCancelFunc), { maxLength: 4 });
    return cancels.map((cancels) => ({ nodes, cancels }));
  });

/** The program: a task waits for the end of each context. It logs `woken node` and `cancelled node`. */
export function treeText({ nodes, cancels }: Tree): string {
  const made = nodes.map(({ kind, parent }, id) => {
    const from = parent === null ? 'background()' : `x${parent}`;
    switch (kind) {
      case 'withCancel':
        return `const [x${id}, cancel${id}] = withCancel(${from});`;
      case 'withTimeout':
        return `const [x${id}, cancel${id}] = withTimeout(${from}, minute);`;
      case 'withValue':
        return `const x${id} = withValue(${from}, 'key', ${id});`;
      case 'withoutCancel':
        return `const x${id} = withoutCancel(${from});`;
    }
  });
  return `import { background, go, log, millisecond, minute, sleep, withCancel, withoutCancel, withTimeout, withValue } from 'leaklab';
export async function main() {
${made.join('\n')}
const all = [${nodes.map((_, id) => `x${id}`).join(', ')}];
for (const [id, x] of all.entries()) go(async () => { await x.done.recv(); log('woken', id); });
await sleep(millisecond);
${cancels.map((id) => `cancel${id}();`).join('\n')}
await sleep(millisecond);
for (const [id, x] of all.entries()) if (x.err() !== null) log('cancelled', id);
}
`;
}
