import type { EditorTheme } from './types';

/** What a word of code is, as far as its colour goes. Everything else has the colour of plain text. */
export const TOKEN_KINDS = ['keyword', 'function', 'string', 'number', 'type', 'comment'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

/** Names are those of the custom properties in code.css: `selection` is `--code-selection`. */
export type PaletteColor =
  | TokenKind
  | 'background'
  | 'text'
  | 'line-number'
  | 'hot'
  | 'warm'
  | 'selection'
  | 'current-line'
  | 'popup'
  | 'border'
  | 'focus'
  | 'error'
  | 'warning'
  | 'added'
  | 'removed';

/**
 * The colours of code. Monaco can only be told hexadecimal numbers, so the custom properties of code.css
 * are written here once more; a test keeps the two equal, and the contrast above 4.5:1, in the high-contrast look above 7:1.
 */
export const palette: Readonly<Record<EditorTheme, Readonly<Record<PaletteColor, string>>>> = {
  dark: {
    background: '#0d1218',
    text: '#e6edf3',
    'line-number': '#8794a4',
    keyword: '#c792ea',
    function: '#82aaff',
    string: '#c3e88d',
    number: '#f78c6c',
    type: '#7fd6c8',
    comment: '#8a98a8',
    hot: '#3a1c1a',
    warm: '#33280f',
    selection: '#264a6b',
    'current-line': '#141b23',
    popup: '#1d2631',
    border: '#2a3542',
    focus: '#4da3ff',
    error: '#ff5c4d',
    warning: '#e6a23c',
    added: '#112e25',
    removed: '#3a1c1a',
  },
  light: {
    background: '#fcfdfe',
    text: '#1b242e',
    'line-number': '#5a6773',
    keyword: '#7c27a3',
    function: '#1a53bd',
    string: '#316300',
    number: '#9c3a00',
    type: '#00635a',
    comment: '#556270',
    hot: '#fde1dd',
    warm: '#fbeccb',
    selection: '#b9dbff',
    'current-line': '#f1f5f9',
    popup: '#ffffff',
    border: '#cfd8e1',
    focus: '#0b62c4',
    error: '#c62a1c',
    warning: '#9a6200',
    added: '#d8f0e6',
    removed: '#fde1dd',
  },
  contrast: {
    background: '#000000',
    text: '#ffffff',
    'line-number': '#d5dde6',
    keyword: '#e2bcff',
    function: '#b5d0ff',
    string: '#d7f7a8',
    number: '#ffc0a0',
    type: '#a5f5e6',
    comment: '#cfd8e1',
    hot: '#521410',
    warm: '#453200',
    selection: '#17406e',
    'current-line': '#14191f',
    popup: '#000000',
    border: '#ffffff',
    focus: '#7cc0ff',
    error: '#ff8d82',
    warning: '#ffc861',
    added: '#0b3d2c',
    removed: '#521410',
  },
};
