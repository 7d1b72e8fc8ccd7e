export { default as ProgressDialog } from './ProgressDialog.svelte';
