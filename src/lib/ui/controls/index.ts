export { keysFor, SPEEDS } from './keys';
export { default as Transport } from './Transport.svelte';
