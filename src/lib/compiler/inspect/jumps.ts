import type ts from 'typescript';
import { NOTHING, type Live } from './slots';

/** Something around a statement that a jump leaves, or goes to. */
type Around =
  | {
      readonly kind: 'target';
      /** Empty: a `switch` or loop without a label. */
      readonly labels: readonly string[];
      readonly onBreak: Live;
      /** Null where `continue` does not mean it. */
      readonly onContinue: Live | null;
      /** A labelled block is meant by its label only. */
      readonly isNamedOnly: boolean;
    }
  | { readonly kind: 'finally'; readonly block: ts.Block; readonly handler: Live };

/**
 * Where `break`, `continue` and `return` lead, and what is live there: each `finally` on the way runs first,
 * outermost last.
 */
export class Jumps {
  /** What is live where an error that is thrown now would be caught. */
  handler: Live = NOTHING;
  private around: readonly Around[] = [];

  constructor(private readonly runFinally: (block: ts.Block, out: Live) => Live) {}

  target<T>(
    labels: readonly string[],
    onBreak: Live,
    onContinue: Live | null,
    isNamedOnly: boolean,
    work: () => T,
  ): T {
    const target: Around = { kind: 'target', labels, onBreak, onContinue, isNamedOnly };
    return this.with([...this.around, target], this.handler, work);
  }

  /** Within a `try` or `catch` that has a `finally`. */
  guarded<T>(block: ts.Block | undefined, handler: Live, work: () => T): T {
    const outer = this.handler;
    const around: readonly Around[] = block
      ? [...this.around, { kind: 'finally', block, handler: outer }]
      : this.around;
    return this.with(around, handler, work);
  }

  /** What is live before a `break` or `continue`. */
  to(isContinue: boolean, label: string | undefined): Live {
    for (let i = this.around.length - 1; i >= 0; i--) {
      const at = this.around[i];
      if (at.kind !== 'target') continue;
      if (isContinue && at.onContinue === null) continue;
      if (label === undefined ? at.isNamedOnly : !at.labels.includes(label)) continue;
      return this.leaving(i + 1, (isContinue ? at.onContinue : at.onBreak) ?? NOTHING);
    }
    return NOTHING;
  }

  /** What is live before a `return`, once its value is known. */
  toEnd(): Live {
    return this.leaving(0, NOTHING);
  }

  private leaving(from: number, target: Live): Live {
    const { around } = this;
    let live = target;
    for (let i = from; i < around.length; i++) {
      const at = around[i];
      if (at.kind !== 'finally') continue;
      const before = live;
      live = this.with(around.slice(0, i), at.handler, () => this.runFinally(at.block, before));
    }
    return live | this.handler;
  }

  private with<T>(around: readonly Around[], handler: Live, work: () => T): T {
    const outer = { around: this.around, handler: this.handler };
    this.around = around;
    this.handler = handler;
    try {
      return work();
    } finally {
      this.around = outer.around;
      this.handler = outer.handler;
    }
  }
}
