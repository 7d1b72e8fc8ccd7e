/** Heights of the open drawer, in CSS pixels. */
export const LEAST_HEIGHT = 140;
const DEFAULT_HEIGHT = 260;
const STEP = 16;
const PAGE = 80;

const KEY = 'leaklab.tools-height';

/** As near to a wanted height as there is room for. */
export function clampHeight(height: number, most: number): number {
  return Math.round(Math.max(LEAST_HEIGHT, Math.min(height, most)));
}

/** Where a key takes the drawer's edge, or null where the key is none of a separator's. */
export function heightByKey(key: string, height: number, most: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return clampHeight(height + STEP, most);
    case 'ArrowDown':
      return clampHeight(height - STEP, most);
    case 'PageUp':
      return clampHeight(height + PAGE, most);
    case 'PageDown':
      return clampHeight(height - PAGE, most);
    case 'Home':
      return LEAST_HEIGHT;
    case 'End':
      return clampHeight(most, most);
    default:
      return null;
  }
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The height that the reader chose last; what is kept may be anything. */
export function rememberedHeight(store: () => Store): number {
  try {
    const height = Number(store().getItem(KEY));
    return Number.isFinite(height) && height >= LEAST_HEIGHT ? height : DEFAULT_HEIGHT;
  } catch {
    // A browser may refuse storage: then it is the default each time.
    return DEFAULT_HEIGHT;
  }
}

export function rememberHeight(height: number, store: () => Store): void {
  try {
    store().setItem(KEY, String(height));
  } catch {
    // Refused, or full: the drawer still works.
  }
}
