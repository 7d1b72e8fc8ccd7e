export { default as CodePane } from './CodePane.svelte';
export { compileInEditor } from './compile';
export type {
  EditorTheme,
  GoSource,
  LineBadge,
  LineCount,
  LineMark,
  PickedCount,
  ProgramFile,
} from './types';
