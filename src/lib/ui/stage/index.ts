export { default as WorldPanel } from './WorldPanel.svelte';
export { formatBytes, formatTime } from './figures';
