import type { Storage } from './storage';

export const NAME_KEY = 'leaklab.name';

/** The name under which results were handed in last; '' where none is known. Never throws. */
export function readName(storage: () => Storage): string {
  try {
    return storage().getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps it for the next time, if the browser does. */
export function keepName(storage: () => Storage, name: string): void {
  try {
    storage().setItem(NAME_KEY, name);
  } catch {
    // Then it is typed again.
  }
}
