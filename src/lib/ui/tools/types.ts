import type { Component } from 'svelte';
import type { Locale } from '$lib/i18n';
import type { LessonSession, Side } from '$lib/session';

/** What every tool is given. */
export interface ToolProps {
  locale: Locale;
  session: LessonSession;
  /** The worlds that it shows, one or both; it is drawn anew for each choice. */
  sides: readonly Side[];
}

export type ToolComponent = Component<ToolProps>;
