import type { RunSummary } from '$lib/analysis';
import type { Locale } from '$lib/i18n';
import type { LessonSettings, Side } from '$lib/session';

/** Where an embed's page keeps what `start.ts` needs, as JSON. */
export const DATA_ID = 'embed-data';
/** The element that it fills. */
export const ROOT_ID = 'embed';

/** What an embed begins with. Addresses are relative to its page. */
export interface EmbedData {
  readonly locale: Locale;
  readonly settings: LessonSettings;
  /** Where its programs are; null for the playground. */
  readonly programs: { readonly simulation: string; readonly folder: string } | null;
  readonly title: string;
  /** The lesson itself. */
  readonly lesson: string;
  /** What it loads when its code is opened. */
  readonly code: string;
  /** The same embed in the other language. */
  readonly other: string;
  readonly still: number;
  readonly recorded: Readonly<Record<Side, RunSummary>> | null;
}
