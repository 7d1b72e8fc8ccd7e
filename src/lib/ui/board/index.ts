export { default as Board } from './Board.svelte';
export { canDraw } from './can-draw';
export { watchTheme } from './palette';
export { watchSize } from './size';
