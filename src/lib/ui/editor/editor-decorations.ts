import { MarkerSeverity, editor } from 'monaco-editor/editor';
import { inertLines } from '../../base';
import type { Diagnostic } from '../../compiler';
import type { DrawnBadge } from './badge';

function decoration(
  { line, text, tone }: DrawnBadge,
  model: editor.ITextModel,
): editor.IModelDeltaDecoration {
  const column = model.getLineMaxColumn(line);
  return {
    range: { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column },
    options: {
      isWholeLine: true,
      // Without these, an edit of the whole text would stretch a badge's tint over all of it.
      showIfCollapsed: true,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      ...(tone === 'calm'
        ? {}
        : { className: `code-line-${tone}`, marginClassName: `code-line-${tone}` }),
      // The caret at the end of a line stands before this space, and so not inside the badge.
      before: { content: ' ', cursorStops: editor.InjectedTextCursorStops.None },
      after: {
        // On a narrow page lines are wrapped, but badges are not.
        content: text.replaceAll(' ', '\u00a0'),
        inlineClassName: `code-badge code-badge-${tone}`,
        inlineClassNameAffectsLetterSpacing: true,
        cursorStops: editor.InjectedTextCursorStops.None,
      },
    },
  };
}

/** Draws badges behind their lines, as text that is not part of the program. */
export class BadgeLayer {
  readonly #model: editor.ITextModel;
  readonly #decorations: editor.IEditorDecorationsCollection;
  #drawn = '';

  constructor(codeEditor: editor.ICodeEditor, model: editor.ITextModel) {
    this.#model = model;
    this.#decorations = codeEditor.createDecorationsCollection();
    // Where the badges are now depends on the edit, so the next ones are drawn even if they say the same.
    model.onDidChangeContent(() => (this.#drawn = ''));
  }

  set(badges: readonly DrawnBadge[]): void {
    // A run sends badges 60 times a second, and most of the time they say the same.
    const drawn = JSON.stringify(badges);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const lines = this.#model.getLineCount();
    this.#decorations.set(
      badges.filter(({ line }) => line <= lines).map((badge) => decoration(badge, this.#model)),
    );
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
