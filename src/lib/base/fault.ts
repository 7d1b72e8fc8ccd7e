/**
 * Everything that can end a run before its time. The code is the key of the sentence that the
 * interface shows in either language (`i18n` has one entry a code); `message` is the English text that
 * goes to logs and to the command line, and for `panic` and `deadlock` it is Go's own.
 */
export const FAULT_CODES = [
  'compile', // the text is not a program: syntax or types
  'no-main', // the module exports no `main` function
  'panic', // an unrecovered panic or a thrown error
  'deadlock', // all tasks asleep, and no timer that could wake one
  'fuel', // the budget of loop turns and calls is used up: a loop that does not end
  'async-depth', // calls nested deeper than a stack may grow
  'foreign-await', // `await` on something that virtual time cannot settle, such as a native promise
  'tasks', // more tasks alive than the limit
  'timers', // more timers armed than the limit
  'events', // the event log is full
  'log-lines', // more log lines than the limit
  'heap', // the program declares more live heap than the limit
  'source-size', // the text is longer than the limit
  'compile-time', // the text took longer to check than the limit: a type that does not end
  'flood', // the worker sent messages faster than the protocol allows
  'flood-size', // the worker sent more bytes than the protocol allows
  'not-started', // the worker did not say its first word in time
  'watchdog', // the worker did not answer in wall time and was terminated
  'wall-time', // the run took longer in wall time than the limit, however much it answered
  'crash', // the worker died, or said something that is no message
  'unsupported', // this browser lacks something that a run needs
  'frame-blocked', // the sandboxed frame in which programs run did not start
  'worker-refused', // the browser refused to start a run's worker
  'not-loaded', // the part of the page that runs programs could not be had
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** Faults that are not the program's: here, no program runs. */
export const REFUSAL_CODES: readonly FaultCode[] = [
  'unsupported',
  'frame-blocked',
  'worker-refused',
  'not-loaded',
];

/** Why a run ended before its time, and where in the learner's text. */
export interface Fault {
  readonly code: FaultCode;
  /** English, complete in itself. */
  readonly message: string;
  /** 1-based line in the program's text, or null where none can be named. */
  readonly line: number | null;
  /**
   * The number that was passed, where the code is a limit's: tasks, timers, events, log lines, nested calls, loop
   * turns (`fuel`), bytes (`heap`, `flood-size`), characters (`source-size`), messages a second (`flood`), ms
   * (`compile-time`, `not-started`, `watchdog`, `wall-time`).
   */
  readonly limit?: number;
}
