/**
 * Copies what a field holds. Where the clipboard is refused, the field is left selected, so that the reader
 * has one key to press.
 * @returns whether it is copied
 */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated, but the one way without permission
    return document.execCommand('copy');
  }
}

/** Hands the reader a file. */
export function download(name: string, text: string, type = 'application/json'): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  anchor.click();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
