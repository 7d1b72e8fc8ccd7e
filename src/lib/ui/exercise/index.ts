export { default as ExercisePanel } from './ExercisePanel.svelte';
export { default as ParameterSliders } from './ParameterSliders.svelte';
