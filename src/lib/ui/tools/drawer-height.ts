import type { CommandOf } from '../keys';

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

/** Where a key takes the drawer's edge. */
export function heightAfter(command: CommandOf<'edge'>, height: number, most: number): number {
  switch (command) {
    case 'higher':
      return clampHeight(height + STEP, most);
    case 'lower':
      return clampHeight(height - STEP, most);
    case 'much-higher':
      return clampHeight(height + PAGE, most);
    case 'much-lower':
      return clampHeight(height - PAGE, most);
    case 'lowest':
      return LEAST_HEIGHT;
    case 'highest':
      return clampHeight(most, most);
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
