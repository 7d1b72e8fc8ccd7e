/** Monaco's comparison of two texts. It comes when a reader asks for one. */
import './monaco';
import 'monaco-editor/features/diffEditor/register';
import { editor } from 'monaco-editor/editor';
import { editorOptions } from './editor-options';
import { monacoThemeName } from './monaco-theme';
import type { EditorTheme } from './types';

/** An open comparison, without the types of Monaco. */
export interface CompareHandle {
  setTexts(from: string, to: string): void;
  setTheme(theme: EditorTheme): void;
  setLabels(from: string, to: string): void;
  dispose(): void;
}

/** Opens a comparison in an element, which it fills. It is only read. */
export function openComparison(host: HTMLElement, theme: EditorTheme): CompareHandle {
  const [original, modified] = [0, 1].map(() => {
    const model = editor.createModel('', 'typescript');
    model.setEOL(editor.EndOfLineSequence.LF);
    return model;
  });
  editor.setTheme(monacoThemeName(theme));
  const pane = editor.createDiffEditor(host, {
    ...editorOptions,
    readOnly: true,
    originalEditable: false,
    // A pane is half a page wide.
    renderSideBySide: false,
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    lineNumbersMinChars: 3,
    diffWordWrap: 'off',
  });
  pane.setModel({ original, modified });
  const put = (model: editor.ITextModel, text: string): void => {
    if (model.getValue() !== text) model.setValue(text);
  };
  return {
    setTexts(from, to) {
      put(original, from);
      put(modified, to);
    },
    setTheme: (next) => editor.setTheme(monacoThemeName(next)),
    setLabels(from, to) {
      pane.getOriginalEditor().updateOptions({ ariaLabel: from });
      pane.getModifiedEditor().updateOptions({ ariaLabel: to });
    },
    dispose() {
      pane.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}
