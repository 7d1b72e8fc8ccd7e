import type { Locale } from '$lib/i18n';
import { createChecker, type Checker } from '$lib/session';
import { compileInEditor } from '$lib/ui/editor';

/** What checks the programs that were handed in, with a sandbox of its own. */
export const openChecker = (locale: Locale): Checker =>
  createChecker((file, source, signal) => compileInEditor(file, source, locale, signal));
