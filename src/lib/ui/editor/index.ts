export { default as CodePane } from './CodePane.svelte';
export { compileInEditor } from './compile-late';
export type {
  EditorTheme,
  GoSource,
  LineBadge,
  LineCount,
  LineMark,
  PickedCount,
  ProgramFile,
} from './types';
