import { ANSWERS_KEY } from './answers';
import { NAME_KEY } from './name';
import type { Storage } from './storage';
import { PROGRESS_KEY } from './store';

/** Forgets how far the reader is, their programs and their name. Says whether the browser did. */
export function forgetAll(storage: () => Storage): boolean {
  try {
    for (const key of [PROGRESS_KEY, ANSWERS_KEY, NAME_KEY]) storage().removeItem(key);
    return true;
  } catch {
    return false;
  }
}
