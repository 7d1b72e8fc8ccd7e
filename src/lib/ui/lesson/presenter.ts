/** What a stage with two worlds needs, with air, in pixels: more than that makes its letters larger. */
const STAGE = { width: 1_028, height: 620 };

/** Letters twice as large can be read from the last row. */
const LARGEST = 2;

/** How many times larger everything on the stage is drawn for a projector, in a window of that size. */
export function magnification(width: number, height: number): number {
  const fits = Math.min(width / STAGE.width, height / STAGE.height);
  return Math.min(Math.max(fits, 1), LARGEST);
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
