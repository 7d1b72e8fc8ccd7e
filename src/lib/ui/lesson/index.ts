export { default as LessonPage } from './LessonPage.svelte';
