export {
  depthFirst,
  type Choice,
  type Explored,
  type Outcome,
  type RunSchedule,
} from './depth-first';
