import type { Messages } from '../../i18n';

/** What a badge counts, and the reader can pick. */
export type LineCount = 'spawned' | 'waiting' | 'leaked';

/** The tasks of a line that the reader has picked. */
export interface PickedCount {
  /** 1-based. */
  readonly line: number;
  readonly count: LineCount;
}

/** Why a line is marked: what is picked stands or waits there, or the reader was led to it. */
export interface LineMark {
  /** 1-based. */
  readonly line: number;
  readonly kind: 'picked' | 'revealed';
  /** What is to be said of it, behind the line: `task 12 waits here`. May be empty. */
  readonly text: string;
}

/** A program as it stands in its editor. */
export interface ProgramFile {
  readonly file: string;
  readonly source: string;
}

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
  /** All that wait merely sleep: time wakes them. */
  readonly asleep: boolean;
}

/** The Go original of a program, each line as highlighted HTML. */
export interface GoSource {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Every sentence that the code pane shows. Words in braces are filled in: `{file}`, `{count}`, `{line}`, … */
export type EditorLabels = Messages['editor'];

/** The looks of the site. */
export type EditorTheme = 'light' | 'dark' | 'contrast';
