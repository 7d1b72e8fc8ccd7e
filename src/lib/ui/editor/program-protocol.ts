import type ts from 'typescript';
import type { CompileResult, Locale } from '../../compiler';

/** A program as the worker is given it: small enough to be sent whole each time. */
export interface ProgramText {
  /** Absolute and of its own for each program: `/leaky/leaky.ts`. */
  readonly path: string;
  readonly text: string;
}

/** A stretch of the text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

export interface Description {
  /** TypeScript code. */
  readonly signature: string;
  /** Markdown. */
  readonly documentation: string;
}

export interface Hover extends Description {
  readonly span: Span;
}

export interface Completion {
  readonly name: string;
  /** A `ts.ScriptElementKind`. */
  readonly kind: string;
  readonly sortText: string;
  readonly insertText: string;
  /** What the completion replaces, where that is not the word before the caret. */
  readonly replaces: Span | null;
  /** The module that it would be imported from. */
  readonly source: string | null;
  /** TypeScript's own notes on it, to be handed back when its details are asked for. */
  readonly data: ts.CompletionEntryData | null;
}

export interface CompletionDetails extends Description {
  /** Edits elsewhere in the text: the import that goes with the name. */
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Signature extends Description {
  /** Where each parameter stands in `signature`. */
  readonly parameters: readonly { readonly span: Span; readonly documentation: string }[];
}

export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly activeSignature: number;
  readonly activeParameter: number;
}

/** A way to mend a problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What the worker does. Declared once: the client's calls and the worker's answers are both made of it. */
export interface ProgramService {
  readonly compile: (program: ProgramText, locale: Locale) => CompileResult;
  /** The line of a type that may keep checking from its end: see `suspectLine`. */
  readonly suspectLine: (program: ProgramText) => number | null;
  readonly complete: (program: ProgramText, offset: number) => readonly Completion[];
  readonly describeCompletion: (
    program: ProgramText,
    offset: number,
    completion: Pick<Completion, 'name' | 'source' | 'data'>,
  ) => CompletionDetails | null;
  readonly hover: (program: ProgramText, offset: number) => Hover | null;
  readonly signatureHelp: (program: ProgramText, offset: number) => SignatureHelp | null;
  /** What puts spaces and line breaks in order. */
  readonly format: (program: ProgramText) => readonly TextEdit[];
  /** Fixes of TypeScript's for a problem, by TypeScript's number of it. */
  readonly fixes: (program: ProgramText, span: Span, code: number) => readonly Fix[];
}

export interface ProgramRequest {
  readonly id: number;
  readonly method: keyof ProgramService;
  readonly args: readonly unknown[];
}

/** `ready` says that TypeScript has been loaded, and that time may be counted from now on. */
export type ProgramReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };
