/**
 * Monaco with what serves here. Never import this statically: a reader who only watches must not pay for it.
 * Monaco's own TypeScript support is left out on purpose: it imports every feature there is, and its worker
 * carries the DOM's declarations and cannot be replaced when it hangs.
 */
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
// The feature of this name registers inline suggestions alone.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import { editor } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { monacoTheme, monacoThemeName } from './monaco-theme';
import { registerProviders } from './providers';
import { registerTypeScript } from './typescript-language';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

registerTypeScript();
registerProviders();
for (const theme of ['light', 'dark', 'contrast'] as const) {
  editor.defineTheme(monacoThemeName(theme), monacoTheme(theme));
}

export { openEditor } from './open-editor';
