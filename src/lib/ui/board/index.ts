export { default as Board } from './Board.svelte';
export { canDraw, contextOf } from './can-draw';
export { watchTheme } from './palette';
export { readTokens } from './read-tokens';
export { pointIn, watchSize } from './size';
