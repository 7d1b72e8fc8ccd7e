export { default as ToolsDrawer } from './ToolsDrawer.svelte';
export type { ToolProps } from './types';
