import type { TraceState } from '$lib/trace';

/** The goal before a run states one: `defaultHeapMinimum` of Go's `src/runtime/mgcpacer.go`, at GOGC=100. */
const FIRST_GOAL = 4 * 1024 * 1024;

/** A heap goal as it was stated; Go's first where nothing was, yet. */
export const heapGoalOf = (stated: number): number => (stated === 0 ? FIRST_GOAL : stated);

/** Figures as `runtime.MemStats` names them, of those that the simulation knows. Bytes, ns or a number. */
export interface MemStats {
  readonly HeapAlloc: number;
  readonly NextGC: number;
  readonly StackInuse: number;
  /** Collections that are over: Go counts one when it ends. */
  readonly NumGC: number;
  readonly PauseTotalNs: number;
}

export function memStats({ memory, stackBytes }: TraceState): MemStats {
  return {
    HeapAlloc: memory.heapBytes,
    NextGC: heapGoalOf(memory.heapGoal),
    StackInuse: stackBytes,
    NumGC: memory.gcCount - (memory.marking ? 1 : 0),
    PauseTotalNs: memory.gcPauseNs,
  };
}
