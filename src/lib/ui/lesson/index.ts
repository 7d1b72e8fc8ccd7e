export { default as LessonPage } from './LessonPage.svelte';
export { default as LivePair } from './LivePair.svelte';
export { type OpenLesson, type OwnPrograms } from './open-lesson.svelte';
