/** Where a key takes a slider from `frame`, or null where the key is none of a slider's. */
export function slideTo(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  frame: number,
  frames: number,
): number | null {
  // With Shift, arrows step by events: that is the page's key.
  if (shiftKey || ctrlKey || metaKey || altKey) return null;
  const page = Math.max(1, Math.round(frames / 10));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, frame - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(frames, frame + 1);
    case 'PageDown':
      return Math.max(0, frame - page);
    case 'PageUp':
      return Math.min(frames, frame + page);
    case 'Home':
      return 0;
    case 'End':
      return frames;
    default:
      return null;
  }
}
