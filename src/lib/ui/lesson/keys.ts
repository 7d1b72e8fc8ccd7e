/** Whether a key that is pressed here is meant as text, or for a control of its own. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable], .monaco-editor') !== null
  );
}
