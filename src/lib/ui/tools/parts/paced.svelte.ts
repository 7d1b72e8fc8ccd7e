/** While it plays, what takes long is made anew no more often than this, in ms. */
const PACE = 250;

/**
 * Something that is made from what changes at each frame, and takes too long for that. It is right as soon as
 * nothing moves.
 * @param read what it is made from; called within an effect, so that it is made anew when that changes
 * @param waits whether it may come late now
 */
export function paced<D, T>(
  read: () => D,
  make: (from: D) => T,
  waits: (from: D) => boolean,
): { readonly value: T | null } {
  let value = $state.raw<T | null>(null);
  let made = 0;
  $effect(() => {
    const from = read();
    const now = (): void => {
      value = make(from);
      made = performance.now();
    };
    const wait = waits(from) ? made + PACE - performance.now() : 0;
    if (wait <= 0) {
      now();
      return;
    }
    const timer = setTimeout(now, wait);
    return () => clearTimeout(timer);
  });
  return {
    get value() {
      return value;
    },
  };
}
