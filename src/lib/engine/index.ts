export { Channel } from './channel';
export {
  checkedBytes,
  checkedDuration,
  checkedNumber,
  checkFunction,
  functionName,
} from './checked';
export {
  Background,
  CancelContext,
  Context,
  ContextAfterFunc,
  DetachedContext,
  ValueContext,
} from './context';
export { GO_COSTS, ZERO_COSTS, type Costs } from './costs';
export { defer, recover } from './defer';
export { GoPanic } from './errors';
export { frameClockMachine } from './frame-clock.machine';
export {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  POLICIES,
  type Limits,
  type PolicyName,
  type RunOptions,
  type WorldOptions,
} from './options';
export type { UnreachableTask } from './inspect';
export { Owner } from './owner';
export {
  Cache,
  Collect,
  Connection,
  Disk,
  HeapObject,
  Transport,
  type ConnectionOptions,
  type TransportOptions,
} from './resources';
export { plainText } from './plain-text';
export { decodeSchedule, encodeSchedule, type Decision, type Schedule } from './policy';
export type { ProgramExports, ProgramModule, ProgramPort } from './port';
export type { Runtime } from './runtime';
export { Select } from './select';
export { taskMachine } from './task.machine';
export { Sleep, Work, Yield } from './sleep';
export { Cond, ErrGroup, Mutex, Once, Pool, RwMutex, WaitGroup } from './sync';
export { AfterFunc, OneShot, Ticker } from './timers';
export { World, type BoundModule, type WorldEnd, type WorldFault, type WorldStatus } from './world';
