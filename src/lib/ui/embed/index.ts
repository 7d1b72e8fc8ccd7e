export { default as EmbedPage } from './EmbedPage.svelte';
export type { EmbedCode } from './types';
