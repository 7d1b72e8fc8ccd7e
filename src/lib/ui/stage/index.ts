export { formatBytes, formatTime } from './figures';
export { default as VerdictChip } from './VerdictChip.svelte';
export { default as WorldPanel } from './WorldPanel.svelte';
