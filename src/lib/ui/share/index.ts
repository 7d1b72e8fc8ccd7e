export { default as LinkNotice } from './LinkNotice.svelte';
export { default as LinkStrip } from './LinkStrip.svelte';
