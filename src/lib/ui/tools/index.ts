export { default as ToolsDrawer } from './ToolsDrawer.svelte';
