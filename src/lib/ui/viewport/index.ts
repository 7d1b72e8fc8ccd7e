export { default as Viewport } from './Viewport.svelte';
