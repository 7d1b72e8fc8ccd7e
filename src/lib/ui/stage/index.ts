export { default as WorldPanel } from './WorldPanel.svelte';
