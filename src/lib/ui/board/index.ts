export { default as Board } from './Board.svelte';
export { watchTheme } from './palette';
export { watchSize } from './size';
