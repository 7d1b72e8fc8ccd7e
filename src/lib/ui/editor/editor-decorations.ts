import { MarkerSeverity, editor } from 'monaco-editor/editor';
import { inertLines } from '../../base';
import type { Diagnostic } from '../../compiler';
import { BETWEEN, lineClass, type DrawnBadge } from './badge';
import type { LineDrawing } from './editor-handle';
import type { LineCount, LineMark, PickedCount } from './types';

type Decoration = editor.IModelDeltaDecoration;

/** Where on a line something is drawn that is not part of the program: at its end. */
function behind(
  model: editor.ITextModel,
  line: number,
  options: editor.IModelDecorationOptions,
): Decoration {
  const column = model.getLineMaxColumn(line);
  return {
    range: { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column },
    options: {
      // Without these, an edit of the whole text would stretch a badge's tint over all of it.
      showIfCollapsed: true,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      ...options,
    },
  };
}

const injected = (content: string, inlineClassName: string): editor.InjectedTextOptions => ({
  // On a narrow page lines are wrapped, but badges are not.
  content: content.replaceAll(' ', '\u00a0'),
  inlineClassName,
  inlineClassNameAffectsLetterSpacing: true,
  cursorStops: editor.InjectedTextCursorStops.None,
});

/** The caret at the end of a line stands before this space, and so not inside what follows. */
const space: editor.InjectedTextOptions = {
  content: ' ',
  cursorStops: editor.InjectedTextCursorStops.None,
};

/** Tells which count of which line a piece of a badge is; `countAt` reads it. */
const nameOf = (line: number, count: LineCount): string => `code-count-${line}-${count}`;

/** The count that an element of a drawn badge stands for. */
export function countAt(element: Element | null): PickedCount | null {
  const found = / code-count-(\d+)-(spawned|waiting|leaked)\b/.exec(` ${element?.className ?? ''}`);
  return found && { line: Number(found[1]), count: found[2] as LineCount };
}

function badgeDecorations(
  badge: DrawnBadge,
  picked: PickedCount | null,
  model: editor.ITextModel,
): Decoration[] {
  const { line, tone, parts } = badge;
  const tint = lineClass(badge);
  return parts.map(({ count, text }, index) => {
    const isFirst = index === 0;
    const isPicked = picked?.line === line && picked.count === count;
    const looks = [
      `code-badge code-badge-${tone} ${nameOf(line, count)}`,
      ...(isFirst ? ['code-badge-first'] : []),
      ...(index === parts.length - 1 ? ['code-badge-last'] : []),
      ...(isPicked ? ['code-badge-picked'] : []),
    ];
    return behind(model, line, {
      ...(isFirst && tint !== ''
        ? { isWholeLine: true, className: tint, marginClassName: tint }
        : {}),
      ...(isFirst ? { before: space } : {}),
      after: injected(`${isFirst ? '' : BETWEEN}${text}`, looks.join(' ')),
    });
  });
}

function markDecoration(
  { line, kind, text }: LineMark,
  hasBadge: boolean,
  model: editor.ITextModel,
): Decoration {
  const note = hasBadge
    ? { after: injected(text, 'code-note') }
    : { before: space, after: injected(text, 'code-note code-note-first') };
  return behind(model, line, {
    isWholeLine: true,
    marginClassName: 'code-marked',
    linesDecorationsClassName: `code-mark code-mark-${kind}`,
    ...(text === '' ? {} : note),
  });
}

/** Draws badges and marks at their lines, as text that is not part of the program. */
export class LineLayer {
  readonly #model: editor.ITextModel;
  readonly #decorations: editor.IEditorDecorationsCollection;
  #drawn = '';

  constructor(codeEditor: editor.ICodeEditor, model: editor.ITextModel) {
    this.#model = model;
    this.#decorations = codeEditor.createDecorationsCollection();
    // Where the badges are now depends on the edit, so the next ones are drawn even if they say the same.
    model.onDidChangeContent(() => (this.#drawn = ''));
  }

  set(drawing: LineDrawing): void {
    // A run sends badges 60 times a second, and most of the time they say the same.
    const drawn = JSON.stringify(drawing);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const model = this.#model;
    const lines = model.getLineCount();
    const isThere = ({ line }: { readonly line: number }): boolean => line <= lines;
    const badges = drawing.badges.filter(isThere);
    const badged = new Set(badges.map(({ line }) => line));
    this.#decorations.set([
      ...badges.flatMap((badge) => badgeDecorations(badge, drawing.picked, model)),
      ...drawing.marks
        .filter(isThere)
        .map((mark) => markDecoration(mark, badged.has(mark.line), model)),
    ]);
  }
}

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning };

/** Underlines problems. All come from the session, so that none is shown twice. */
export function markProblems(model: editor.ITextModel, diagnostics: readonly Diagnostic[]): void {
  editor.setModelMarkers(
    model,
    'leaklab',
    diagnostics.map(({ code, severity, message, line, column, endLine, endColumn }) => ({
      code,
      severity: severities[severity],
      message: inertLines(message),
      startLineNumber: line,
      startColumn: column,
      endLineNumber: endLine,
      endColumn,
    })),
  );
}
