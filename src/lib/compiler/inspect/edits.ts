/** Where two edits stand at one place, the lower goes first. */
interface Edit {
  readonly at: number;
  /** What follows up to here is left out. */
  readonly to: number;
  readonly text: string;
  readonly order: readonly number[];
}

/** A stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const CLOSE = 0;
const OPEN = 1;
const CUT = 2;

/** Edits of a text that may be nested in each other. Lines stay where they are, if no edit has a line break. */
export class Edits {
  private readonly edits: Edit[] = [];

  constructor(private readonly text: string) {}

  /** Puts a stretch between two texts. `layer`: of two around the same stretch the higher is outside. */
  wrap({ start, end }: Span, before: string, after: string, layer: number): void {
    this.add(start, start, before, [OPEN, -end, -layer]);
    this.add(end, end, after, [CLOSE, -start, layer]);
  }

  /** At the head of what stands in braces: what is put first stands first. */
  atHead(at: number, text: string): void {
    this.add(at, at, text, [OPEN, -Infinity, 0]);
  }

  /** After all that ends at a place. */
  atEnd(at: number, text: string): void {
    this.add(at, at, text, [CLOSE, Infinity, 0]);
  }

  /** In place of a stretch, whose line breaks stay. */
  replace({ start, end }: Span, text: string): void {
    const breaks = this.text.slice(start, end).replace(/[^\n]/gu, '');
    this.add(start, end, text + breaks, [CUT, 0, 0]);
  }

  apply(): string {
    const { text } = this;
    // Sorting is stable: what is equal stays in the order in which it was added.
    const sorted = [...this.edits].sort((a, b) => a.at - b.at || compare(a.order, b.order));
    const parts: string[] = [];
    let done = 0;
    for (const { at, to, text: added } of sorted) {
      parts.push(text.slice(done, at), added);
      done = to;
    }
    parts.push(text.slice(done));
    return parts.join('');
  }

  private add(at: number, to: number, text: string, order: readonly number[]): void {
    this.edits.push({ at, to, text, order });
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}
