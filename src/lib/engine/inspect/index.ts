export { InspectedKernel } from './kernel';
export { REFERENCES, type Referring, type Visit } from './references';
export type { Evidence, UnreachableTask } from './unreachable';
