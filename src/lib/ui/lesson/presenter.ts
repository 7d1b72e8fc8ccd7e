/** Width in pixels that a stage with two worlds needs, with air: more than that makes its letters larger. */
const STAGE_WIDTH = 1_028;

/** Letters twice as large can be read from the last row. */
const LARGEST = 2;

/** How many times larger everything on the stage is drawn for a projector, in a window of a width in pixels. */
export function magnification(width: number): number {
  return Math.min(Math.max(width / STAGE_WIDTH, 1), LARGEST);
}

/** Takes all that is not in `element` out of reach of keys and of screen readers; returns what ends that. */
export function isolate(element: Element): () => void {
  const others: HTMLElement[] = [];
  for (
    let at: Element | null = element;
    at !== null && at !== document.body;
    at = at.parentElement
  ) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling === at || !(sibling instanceof HTMLElement) || sibling.inert) continue;
      sibling.inert = true;
      others.push(sibling);
    }
  }
  return () => {
    for (const other of others) other.inert = false;
  };
}
