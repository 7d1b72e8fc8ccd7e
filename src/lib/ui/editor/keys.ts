/** Keys of the code pane, wherever in it the focus is. */
export type PaneCommand = 'run' | 'format';

/** What a key press asks of the pane; null if nothing, or if somebody has seen to it already. */
export function commandOf(event: KeyboardEvent): PaneCommand | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'run';
  // By its place: with Alt and Shift, a Mac writes something else.
  if (code === 'KeyF' && altKey && shiftKey && !ctrlKey && !metaKey) return 'format';
  return null;
}

/** How the keys of a command are written, and what ARIA calls them. */
export const KEYS: Readonly<
  Record<PaneCommand, { readonly shown: string; readonly aria: string }>
> = {
  run: { shown: 'Ctrl+Enter', aria: 'Control+Enter Meta+Enter' },
  format: { shown: 'Alt+Shift+F', aria: 'Alt+Shift+F' },
};
