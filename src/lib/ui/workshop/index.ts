export { asksForList, readChoice, writeChoice, writeList } from './choice';
export { default as WorkshopPage } from './WorkshopPage.svelte';
