export { default as Board } from './Board.svelte';
export { canDraw } from './can-draw';
