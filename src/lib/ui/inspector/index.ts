export { default as InspectorSlot } from './InspectorSlot.svelte';
