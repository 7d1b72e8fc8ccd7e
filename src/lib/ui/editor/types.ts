/** What a run did on one line of a program. */
export interface LineBadge {
  /** 1-based. */
  readonly line: number;
  /** Tasks that were spawned by this line so far. */
  readonly spawned: number;
  /** Tasks that wait on this line now, those that leaked not among them. */
  readonly waiting: number;
  /** Tasks that wait on this line and that nothing will ever wake. */
  readonly leaked: number;
  /** The state of those that wait, as the reader's language says it: `blocked`, `sleeping`. */
  readonly reason: string;
}

/** The Go original of a program, each line as highlighted HTML. */
export interface GoSource {
  readonly file: string;
  readonly lines: readonly string[];
}

/**
 * Every sentence that the code pane shows. Words in braces are filled in:
 * `{file}`, `{count}`, `{reason}`, `{line}`, `{column}`.
 */
export interface EditorLabels {
  /** Name of the tab with the Go original: `Go`. */
  readonly go: string;
  /** Accessible name of the row of tabs. */
  readonly tabs: string;
  /** `Reset`: puts the lesson's text back. */
  readonly reset: string;
  /** What the dot beside an edited file says to those who cannot see it. */
  readonly edited: string;
  /** `Click to edit`. */
  readonly edit: string;
  /** Shown while the editor is on its way. */
  readonly loading: string;
  /** Why the editor did not come, and what to do. */
  readonly loadFailed: string;
  /** Accessible name of code that is only shown: `{file}, code. Press Enter to edit.` */
  readonly shown: string;
  /** Accessible name of the Go original: `{file}, the Go original, read only.` */
  readonly shownGo: string;
  /** Accessible name of the editor; it tells of Ctrl+M, without which Tab never leaves it. */
  readonly editor: string;
  /** Accessible name of the plain text field that stands in for the editor on touch screens. */
  readonly textField: string;
  /** Accessible name of the list of problems. */
  readonly problems: string;
  /** Shown in its place where there are none: `✓ No problems`. */
  readonly noProblems: string;
  /** Where a problem is: `{line}:{column}`. */
  readonly problemAt: string;
  /** `spawned {count}` */
  readonly spawned: string;
  /** `{count} leaked` */
  readonly leaked: string;
  /** `{count} {reason}` */
  readonly waiting: string;
}

/** The two looks of the site. */
export type EditorTheme = 'light' | 'dark';
