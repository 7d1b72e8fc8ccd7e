/** A canvas's context, or null where the browser refuses it, in whichever way it does. */
export function contextOf(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | null {
  try {
    return canvas.getContext('2d', settings);
  } catch {
    return null;
  }
}

/** Whether tasks can be drawn as dots. */
export function canDraw(): boolean {
  return contextOf(document.createElement('canvas')) !== null;
}
