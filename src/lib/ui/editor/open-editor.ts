import { KeyCode, KeyMod, Range, Uri, editor } from 'monaco-editor/editor';
import { programPath } from './program-path';
import { difference } from './difference';
import { countAt, LineLayer, markProblems } from './editor-decorations';
import type { EditorHandle, EditorSettings } from './editor-handle';
import { editorOptions } from './editor-options';
import { monacoThemeName } from './monaco-theme';
import type { PickedCount } from './types';

/** On a narrow page, lines are wrapped, as those of the code that is only shown are. */
const NARROW = '(max-width: 600px)';

function createModel(file: string, text: string): editor.ITextModel {
  const uri = Uri.from({ scheme: 'file', path: programPath(file) });
  // Left over only if a pane of the same file has not been taken down yet.
  editor.getModel(uri)?.dispose();
  const model = editor.createModel(text, 'typescript', uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  return model;
}

/** The edit that makes a model's text another one and leaves alone what both begin and end with. */
function replacement(
  model: editor.ITextModel,
  text: string,
): editor.IIdentifiedSingleEditOperation {
  const { start, end, inserted } = difference(model.getValue(), text);
  const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  return { range, text: inserted };
}

/** Opens a Monaco editor in an element, which it fills. */
export function openEditor(host: HTMLElement, settings: EditorSettings): EditorHandle {
  const narrow = matchMedia(NARROW);
  const wrap = (): editor.IEditorOptions => ({ wordWrap: narrow.matches ? 'on' : 'off' });

  const model = createModel(settings.file, settings.text);
  editor.setTheme(monacoThemeName(settings.theme));
  const pane = editor.create(host, {
    ...editorOptions,
    ...wrap(),
    model,
    ariaLabel: settings.ariaLabel,
  });
  const drawn = new LineLayer(pane, model);

  const rewrap = (): void => pane.updateOptions(wrap());
  narrow.addEventListener('change', rewrap);
  model.onDidChangeContent(() => settings.onedit(model.getValue()));
  // Not `addCommand`, which the last editor of the page has to itself.
  const actions = [
    pane.addAction({
      id: 'leaklab.run',
      label: 'leaklab.run',
      keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
      run: () => settings.onrun(),
    }),
    pane.addAction({
      id: 'leaklab.format',
      label: 'leaklab.format',
      keybindings: [KeyMod.Alt | KeyMod.Shift | KeyCode.KeyF],
      run: () => settings.onformat(),
    }),
  ];
  // When the button comes up again, the pointer is captured and what it is over is not told.
  let pressed: PickedCount | null = null;
  pane.onMouseDown(({ target, event }) => {
    pressed = event.leftButton ? countAt(target.element) : null;
  });
  pane.onMouseUp(() => {
    // Who has selected text meant the text.
    if (pressed !== null && pane.getSelection()?.isEmpty() !== false) {
      settings.onpick(pressed.line, pressed.count);
    }
    pressed = null;
  });

  return {
    setText(text) {
      if (text === model.getValue()) return;
      pane.pushUndoStop();
      pane.executeEdits('leaklab', [replacement(model, text)]);
      pane.pushUndoStop();
    },
    setDrawing: (drawing) => drawn.set(drawing),
    setDiagnostics: (diagnostics) => markProblems(model, diagnostics),
    setTheme: (theme) => editor.setTheme(monacoThemeName(theme)),
    setLabel: (ariaLabel) => pane.updateOptions({ ariaLabel }),
    setReadOnly: (readOnly) => pane.updateOptions({ readOnly }),
    scrollTo({ top, left }) {
      pane.setScrollPosition({ scrollTop: top, scrollLeft: left });
    },
    placeCaret({ x, y }) {
      const position = pane.getTargetAtClientPoint(x, y)?.position;
      if (position) pane.setPosition(position);
    },
    reveal({ line, column }) {
      pane.setPosition({ lineNumber: line, column });
      pane.revealLineInCenterIfOutsideViewport(line);
      pane.focus();
    },
    apply(edits) {
      pane.pushUndoStop();
      pane.executeEdits(
        'leaklab',
        edits.map(({ span: { start, length }, newText }) => ({
          range: Range.fromPositions(
            model.getPositionAt(start),
            model.getPositionAt(start + length),
          ),
          text: newText,
        })),
      );
      pane.pushUndoStop();
    },
    focus: () => pane.focus(),
    dispose() {
      narrow.removeEventListener('change', rewrap);
      // Monaco keeps them for the whole page, and with them the editor.
      for (const action of actions) action.dispose();
      pane.dispose();
      model.dispose();
    },
  };
}
