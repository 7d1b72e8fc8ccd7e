export { default as PlayPage } from './PlayPage.svelte';
export { PLAY_SETTINGS, playPrograms } from './settings';
