import type { Diagnostic } from '../../compiler';
import type { DrawnBadge } from './badge';
import type { TextEdit } from './program-protocol';
import type { EditorTheme, LineCount, LineMark, PickedCount } from './types';

/** Where a click happened, in the window's coordinates. */
export interface ClientPoint {
  readonly x: number;
  readonly y: number;
}

/** A place in the text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is drawn behind and beside the lines of a program. */
export interface LineDrawing {
  readonly badges: readonly DrawnBadge[];
  readonly marks: readonly LineMark[];
  readonly picked: PickedCount | null;
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
  /** Ctrl+Enter. */
  onrun(): void;
  /** Alt+Shift+F. */
  onformat(): void;
  /** A badge has been clicked. */
  onpick(line: number, count: LineCount): void;
}

/** An open editor, without the types of Monaco: components that hold it load none of it. */
export interface EditorHandle {
  /** Replaces the text by an edit that can be undone. Does nothing if it is the same. */
  setText(text: string): void;
  setDrawing(drawing: LineDrawing): void;
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  setTheme(theme: EditorTheme): void;
  setLabel(ariaLabel: string): void;
  setReadOnly(readOnly: boolean): void;
  scrollTo(position: ScrollPosition): void;
  /** Puts the caret where the reader clicked. */
  placeCaret(point: ClientPoint): void;
  /** Puts the caret at a place and shows it. */
  reveal(place: TextPlace): void;
  /** Makes changes that can be undone in one step; the caret stays where it is in the text. */
  apply(edits: readonly TextEdit[]): void;
  focus(): void;
  dispose(): void;
}
