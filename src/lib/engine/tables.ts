import { invariant } from '../base';
import { compileTable } from '../machine';
import { TASK_STATUS_NAMES, type TaskStatus } from '../trace';
import { frameClockMachine } from './frame-clock.machine';
import { schedulerMachine } from './scheduler.machine';
import { taskMachine } from './task.machine';

// The three machines as tables, with the numbers that the hot path uses. Made once, when the module loads.

export const taskTable = compileTable<
  (typeof TASK_STATUS_NAMES)[number],
  'RUN' | 'BLOCK' | 'SLEEP' | 'READY' | 'YIELD' | 'RETURN' | 'PANIC'
>(taskMachine);

// A task's state number is the log's status number, so that neither side needs a translation.
invariant(
  taskTable.states.every((name, i) => TASK_STATUS_NAMES[i] === name),
  'the states of task.machine.ts stand in the order of the log’s TaskStatus',
);

export const TaskEvent = {
  run: taskTable.eventId('RUN'),
  block: taskTable.eventId('BLOCK'),
  sleep: taskTable.eventId('SLEEP'),
  ready: taskTable.eventId('READY'),
  yield: taskTable.eventId('YIELD'),
  return: taskTable.eventId('RETURN'),
  panic: taskTable.eventId('PANIC'),
} as const;

export const procTable = compileTable<
  'idle' | 'searching' | 'running',
  'WAKE' | 'FOUND' | 'NOTHING' | 'RELEASE'
>(schedulerMachine);

export const ProcState = {
  idle: procTable.stateId('idle'),
  searching: procTable.stateId('searching'),
  running: procTable.stateId('running'),
} as const;

export const ProcEvent = {
  wake: procTable.eventId('WAKE'),
  found: procTable.eventId('FOUND'),
  nothing: procTable.eventId('NOTHING'),
  release: procTable.eventId('RELEASE'),
} as const;

export const frameTable = compileTable<'waiting' | 'updating' | 'late', 'BEGIN' | 'WAIT'>(
  frameClockMachine,
);

export const FrameEvent = {
  begin: frameTable.eventId('BEGIN'),
  wait: frameTable.eventId('WAIT'),
} as const;

const TASK_EVENTS = taskTable.events.length;
const PROC_EVENTS = procTable.events.length;
const taskNext = taskTable.next;
const procNext = procTable.next;

/** A task's next state. Throws where the machine has no such edge: then the engine is wrong. */
export function nextTaskState(state: TaskStatus, event: number): TaskStatus {
  const next = taskNext[state * TASK_EVENTS + event];
  if (next < 0)
    invariant(
      false,
      `task.machine: ${taskTable.states[state]} takes no ${taskTable.events[event]}`,
    );
  return next as TaskStatus;
}

/** A processor's next state. Throws where the machine has no such edge. */
export function nextProcState(state: number, event: number): number {
  const next = procNext[state * PROC_EVENTS + event];
  if (next < 0)
    invariant(
      false,
      `scheduler.machine: ${procTable.states[state]} takes no ${procTable.events[event]}`,
    );
  return next;
}
