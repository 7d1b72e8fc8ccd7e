export { InspectedKernel } from './kernel';
export type { UnreachableTask } from './unreachable';
