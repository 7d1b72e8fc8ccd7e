import type { Diagnostic } from '../../compiler';
import type { DrawnBadge } from './badge';
import type { EditorTheme } from './types';

/** Where a click happened, in the window's coordinates. */
export interface ClientPoint {
  readonly x: number;
  readonly y: number;
}

/** Where code is scrolled to. */
export interface ScrollPosition {
  readonly top: number;
  readonly left: number;
}

export interface EditorSettings {
  /** Its file name; the editor's model lives under its program's path. */
  readonly file: string;
  readonly text: string;
  readonly theme: EditorTheme;
  readonly ariaLabel: string;
  onedit(text: string): void;
}

/** An open editor, without the types of Monaco: components that hold it load none of it. */
export interface EditorHandle {
  /** Replaces the text by an edit that can be undone. Does nothing if it is the same. */
  setText(text: string): void;
  setBadges(badges: readonly DrawnBadge[]): void;
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  setTheme(theme: EditorTheme): void;
  setLabel(ariaLabel: string): void;
  setReadOnly(readOnly: boolean): void;
  scrollTo(position: ScrollPosition): void;
  /** Puts the caret where the reader clicked. */
  placeCaret(point: ClientPoint): void;
  /** Puts the caret at a line and column, both from 1, and shows it. */
  reveal(line: number, column: number): void;
  focus(): void;
  dispose(): void;
}
