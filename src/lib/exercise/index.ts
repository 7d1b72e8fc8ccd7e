export { failuresOf, RUNS, type Failure } from './evaluate';
export { grade, type Grade, type RunOnce } from './grade';
export type { GradedRun } from './judges/judge';
export { numberIn } from './judges/prints';
export { scheduleAt, SCHEDULES, type Schedule } from './schedules';
export { tallyOf, type Tally } from './tally';
