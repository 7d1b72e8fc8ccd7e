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

/** Tells an element's size now and whenever it, or the zoom, changes; returns what ends that. */
export function watchSize(element: HTMLElement, changed: (size: ScreenSize) => void): () => void {
  const tell = (): void =>
    changed({
      width: element.clientWidth,
      height: element.clientHeight,
      ratio: devicePixelRatio * zoomOf(element),
    });
  const observer = new ResizeObserver(tell);
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
    observer.disconnect();
    resolution?.removeEventListener('change', ratioChanged);
  };
}
