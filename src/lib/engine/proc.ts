import type { Track } from '../trace';
import { RunQueue } from './run-queue';
import { ProcState } from './tables';
import type { Task } from './task';

/** A simulated processor: Go's P, with the thread that runs it. */
export class Proc implements Track {
  /** ns. Each processor has its own; it only goes forward. */
  clock = 0;
  stated = 0;
  state = ProcState.idle;
  /** It was woken to look for work, or looks into others' queues: Go's "spinning". */
  spinning = false;
  current: Task | null = null;
  /** The collector has it: it marks, and takes no tasks meanwhile. */
  lent = false;
  readonly queue = new RunQueue();
  /** The task in another processor's `runnext` that it waits for, before it steals it. */
  watched: Task | null = null;
  /** Tasks that it has begun: every 61st time it looks at the global queue first. */
  tick = 0;
  /** When the present task's 10 ms are used up. */
  sliceEnd = 0;

  constructor(readonly id: number) {}
}
