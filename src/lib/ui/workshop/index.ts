export { readChoice, writeChoice } from './choice';
export { default as WorkshopPage } from './WorkshopPage.svelte';
