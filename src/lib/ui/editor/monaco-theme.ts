import type { editor } from 'monaco-editor/editor';
import { TOKEN_KINDS, palette, type TokenKind } from './palette';
import type { EditorTheme } from './types';

/** Monaco's token types of each kind. */
const monacoTokens: Readonly<Record<TokenKind, readonly string[]>> = {
  keyword: ['keyword'],
  function: ['function'],
  string: ['string', 'regexp', 'keyword.other'],
  number: ['number'],
  type: ['type'],
  comment: ['comment'],
};

const BASES = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' } as const;

/** Name under which Monaco knows a theme. */
export const monacoThemeName = (theme: EditorTheme): string => `leaklab-${theme}`;

/** The theme as Monaco wants it. */
export function monacoTheme(theme: EditorTheme): editor.IStandaloneThemeData {
  const colors = palette[theme];
  return {
    base: BASES[theme],
    inherit: false,
    rules: [
      { token: '', foreground: colors.text.slice(1) },
      { token: 'delimiter', foreground: colors.text.slice(1) },
      ...TOKEN_KINDS.flatMap((kind) =>
        monacoTokens[kind].map((token) => ({ token, foreground: colors[kind].slice(1) })),
      ),
    ],
    colors: {
      focusBorder: colors.focus,
      foreground: colors.text,
      'editor.background': colors.background,
      'editor.foreground': colors.text,
      'editor.selectionBackground': colors.selection,
      'editor.inactiveSelectionBackground': `${colors.selection}99`,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.wordHighlightBackground': `${colors.selection}80`,
      'editor.wordHighlightStrongBackground': `${colors.selection}b0`,
      'editor.findMatchBackground': `${colors.warning}66`,
      'editor.findMatchHighlightBackground': `${colors.warning}40`,
      'editorCursor.foreground': colors.text,
      'editorLineNumber.foreground': colors['line-number'],
      'editorLineNumber.activeForeground': colors.text,
      'editorIndentGuide.background1': '#00000000',
      'editorIndentGuide.activeBackground1': '#00000000',
      'editorBracketMatch.background': `${colors.selection}80`,
      'editorBracketMatch.border': '#00000000',
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((level) => [
          `editorBracketHighlight.foreground${level}`,
          colors.text,
        ]),
      ),
      'editorError.foreground': colors.error,
      'editorWarning.foreground': colors.warning,
      'editorWidget.background': colors.popup,
      'editorWidget.foreground': colors.text,
      'editorWidget.border': colors.border,
      'editorHoverWidget.background': colors.popup,
      'editorHoverWidget.foreground': colors.text,
      'editorHoverWidget.border': colors.border,
      'editorSuggestWidget.background': colors.popup,
      'editorSuggestWidget.foreground': colors.text,
      'editorSuggestWidget.border': colors.border,
      'editorSuggestWidget.highlightForeground': colors.focus,
      'editorSuggestWidget.selectedBackground': colors.selection,
      'editorSuggestWidget.selectedForeground': colors.text,
      'input.background': colors.background,
      'input.foreground': colors.text,
      'input.border': colors.border,
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': `${colors['line-number']}33`,
      'scrollbarSlider.hoverBackground': `${colors['line-number']}55`,
      'scrollbarSlider.activeBackground': `${colors['line-number']}77`,
      'textLink.foreground': colors.focus,
      'diffEditor.insertedLineBackground': colors.added,
      'diffEditor.removedLineBackground': colors.removed,
      // An outline, as a second tint would take the words their contrast.
      'diffEditor.insertedTextBackground': '#00000000',
      'diffEditor.removedTextBackground': '#00000000',
      'diffEditor.insertedTextBorder': `${colors.string}aa`,
      'diffEditor.removedTextBorder': `${colors.error}aa`,
      'diffEditorGutter.insertedLineBackground': colors.added,
      'diffEditorGutter.removedLineBackground': colors.removed,
      'diffEditor.unchangedRegionBackground': colors.popup,
      ...(theme === 'contrast'
        ? { contrastBorder: colors.border, contrastActiveBorder: colors.focus }
        : {}),
    },
  };
}
