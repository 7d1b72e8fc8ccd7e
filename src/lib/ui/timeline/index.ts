export { default as TimelineChart } from './TimelineChart.svelte';
