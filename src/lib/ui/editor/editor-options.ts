import { editor } from 'monaco-editor/editor';
import { metrics } from './metrics';

/** Options of every editor on the page. What is off would be clutter beside a program of fifty lines. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  fontFamily: metrics.fontFamily,
  fontSize: metrics.fontSize,
  lineHeight: metrics.lineHeight,
  fontLigatures: false,
  tabSize: 2,
  lineNumbersMinChars: metrics.numberDigits,
  lineDecorationsWidth: metrics.numberGap,
  padding: { top: metrics.padding, bottom: metrics.padding },
  // A stranger's program may hide what it does: show what cannot be seen, and what looks like something else.
  renderControlCharacters: true,
  unicodeHighlight: { invisibleCharacters: true },
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  guides: { indentation: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderFinalNewline: 'on',
  wrappingIndent: 'none',
  scrollBeyondLastLine: false,
  scrollBeyondLastColumn: 2,
  scrollbar: {
    verticalScrollbarSize: 8,
    horizontalScrollbarSize: 8,
    alwaysConsumeMouseWheel: false,
  },
  automaticLayout: true,
  // Hovers and suggestions may leave a pane of ten lines.
  fixedOverflowWidgets: true,
  accessibilitySupport: 'auto',
  wordBasedSuggestions: 'off',
  links: false,
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
};
