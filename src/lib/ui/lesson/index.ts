export { default as LessonPage } from './LessonPage.svelte';
export { default as LivePair } from './LivePair.svelte';
