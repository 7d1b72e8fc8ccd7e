export { default as CodePane } from './CodePane.svelte';
export { compileInEditor } from './compile';
export type { EditorLabels, EditorTheme, GoSource, LineBadge } from './types';
