/** An element's size in CSS pixels and the screen's pixels for each of them. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Where something happened in an element, in CSS pixels of its own: in presenter mode they are larger. */
export function pointIn(
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return { x: (clientX - left) / zoom, y: (clientY - top) / zoom };
}

function zoomOf(element: HTMLElement): number {
  const { offsetWidth } = element;
  return offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / offsetWidth;
}

const sizeOf = (element: HTMLElement): ScreenSize => ({
  width: element.clientWidth,
  height: element.clientHeight,
  ratio: devicePixelRatio * zoomOf(element),
});

interface Watcher {
  readonly changed: (size: ScreenSize) => void;
  /** As it was seen last; null until it was seen. */
  size: ScreenSize | null;
}

const watchers = new Map<Element, Watcher>();
/** One for all: each is read before any is told, as whoever is told changes the page, which is then laid out anew. */
let observer: ResizeObserver | null = null;

function tellAll(entries: readonly ResizeObserverEntry[]): void {
  const sizes = entries.map(({ target }) => sizeOf(target as HTMLElement));
  entries.forEach(({ target }, i) => {
    const watcher = watchers.get(target);
    if (watcher === undefined) return;
    // A page that comes to life has much to draw: each thing in a task of its own, so that the browser answers in between.
    // It may have changed again by then.
    if (watcher.size === null)
      setTimeout(() => watchers.get(target)?.changed(watcher.size ?? sizes[i]));
    else watcher.changed(sizes[i]);
    watcher.size = sizes[i];
  });
}

/** Tells an element's size soon and whenever it, or the zoom, changes; returns what ends that. */
export function watchSize(element: HTMLElement, changed: (size: ScreenSize) => void): () => void {
  const tell = (): void => changed(sizeOf(element));
  watchers.set(element, { changed, size: null });
  observer ??= new ResizeObserver(tellAll);
  observer.observe(element);
  let resolution: MediaQueryList | null = null;
  const watchRatio = (): void => {
    resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    resolution.addEventListener('change', ratioChanged, { once: true });
  };
  const ratioChanged = (): void => {
    tell();
    watchRatio();
  };
  watchRatio();
  return () => {
    observer?.unobserve(element);
    watchers.delete(element);
    resolution?.removeEventListener('change', ratioChanged);
  };
}
