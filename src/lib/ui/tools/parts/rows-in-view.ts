/** Browsers end a page's elements at 17 to 33 million pixels; beyond this, scrolling runs faster than the rows. */
const MOST_PIXELS = 8_000_000;

/** Rows that are there before and behind those in view, so that fast scrolling shows no gap. */
const SPARE = 6;

/** A list of rows of one height, as it is scrolled. All lengths are CSS pixels. */
export interface RowsInView {
  /** Height of the whole list, as its scroll bar has it. */
  readonly height: number;
  /** The first row that is there, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Where the first of them stands. */
  readonly top: number;
}

/** Which of `rows` rows are seen at `scrollTop` of an element that shows `viewport` pixels of them. */
export function rowsInView(
  rows: number,
  rowHeight: number,
  viewport: number,
  scrollTop: number,
): RowsInView {
  const real = rows * rowHeight;
  const height = Math.min(real, MOST_PIXELS);
  const at = Math.min(Math.max(scrollTop, 0), Math.max(height - viewport, 0));
  const realAt = at * stretch(real, height, viewport);
  const first = Math.max(0, Math.floor(realAt / rowHeight) - SPARE);
  const end = Math.min(rows, Math.ceil((realAt + viewport) / rowHeight) + SPARE);
  return { height, first, end, top: at - (realAt - first * rowHeight) };
}

/** Where to scroll so that a row is wholly seen: as little as possible. */
export function scrollToRow(
  row: number,
  rows: number,
  rowHeight: number,
  viewport: number,
  scrollTop: number,
): number {
  const real = rows * rowHeight;
  const height = Math.min(real, MOST_PIXELS);
  const factor = stretch(real, height, viewport);
  const at = scrollTop * factor;
  const top = row * rowHeight;
  if (top < at) return top / factor;
  if (top + rowHeight > at + viewport) return (top + rowHeight - viewport) / factor;
  return scrollTop;
}

/** How many pixels of rows a pixel of scrolling goes. */
function stretch(real: number, height: number, viewport: number): number {
  return height <= viewport || real === height ? 1 : (real - viewport) / (height - viewport);
}
