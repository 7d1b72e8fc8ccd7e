/**
 * The event vocabulary: every fact that a run states, and the only thing that anything behind the engine
 * may know of it. Change it only together with `TRACE_VERSION`.
 *
 * An event is four u32 words, 16 bytes:
 *
 *   word 0   kind (6 bits) | processor (6 bits) | ns since that processor's last event (20 bits)
 *   word 1   subject: a task, frame, channel, context or owner id
 *   word 2   first argument
 *   word 3   second argument
 *
 * Order in the log is causal order. Each processor has a clock of its own that only goes forward; events of
 * different processors that do not depend on each other may stand in either order of time.
 */
export const TRACE_VERSION = 2;

export const WORDS_PER_EVENT = 4;

/** The "processor" of what no processor does: frames and timers. */
export const RUNTIME_PROC = 63;

/** The most processors a run can have: 0 to 62, as 63 is the runtime's. */
export const MAX_PROCS = 63;

/** Simulated frames a second, and the length of one in ns, rounded as Go's `time.Second / 60` is not: up. */
export const FRAMES_PER_SECOND = 60;
export const FRAME_NS = 16_666_667;

/** Bytes of a new task's stack: `stackMin` in Go's `src/runtime/stack.go`. */
export const STACK_BYTES = 2_048;

/** `main` is task 1, as it is goroutine 1 in Go. Task 0 is the runtime: who fires timers. */
export const MAIN_TASK = 1;
export const RUNTIME_TASK = 0;

/** Kinds of event. The comment gives: subject; first argument; second argument. */
export const EventKind = {
  /** The processor's clock moves by more than word 0 can hold. –; low, high 32 bits of ns. */
  advance: 0,
  /** A frame begins. frame; –; –. */
  frameBegin: 1,
  /** The game loop waits for the next frame. frame that it served; low, high 32 bits of the ns it needed. */
  frameWait: 2,
  /** A task is made and put into a run queue. task; entry id; parent task. */
  taskSpawn: 3,
  /** A task belongs to an owner. task; owner; –. */
  taskOwn: 4,
  /** A processor begins or goes on to run a task. task; –; –. */
  taskRun: 5,
  /** A running task waits. task; place (site in 24 bits | wait reason in 8); object waited for, or 0. */
  taskBlock: 6,
  /** A waiting task can run again. task; who woke it; –. */
  taskReady: 7,
  /** A running task goes back to a run queue. task; 1 if preempted, 0 if it asked; site. */
  taskYield: 8,
  /** A task returned. task; –; –. */
  taskDone: 9,
  /** A task panicked, and nothing recovered. task; string id of the text; site. */
  taskPanic: 10,
  /** A channel is made. channel; capacity; site. */
  chanMake: 11,
  /** A value was sent. task; channel; values in the buffer afterwards. */
  chanSend: 12,
  /** A value (or, from a closed channel, the zero value) was received. task; channel; values in the buffer. */
  chanRecv: 13,
  /** A channel is closed. task; channel; –. */
  chanClose: 14,
  /** A context is made. context; parent context, or 0; site. */
  contextMake: 15,
  /** A context is cancelled. context; string id of its error; context whose cancel reached it, or 0. */
  contextCancel: 16,
  /** An owner's life begins. owner; string id of its name; site. */
  ownerBegin: 17,
  /** An owner's life ends. owner; task that ended it; –. */
  ownerEnd: 18,
  /** A line of the program's log. task; string id; site. */
  log: 19,
  /** An async function was called and its result never awaited, so it never ran. task; –; site. */
  callLost: 20,
  /** The program ends: what is alive now is "alive at exit". exit code; –; –. */
  exit: 21,
  /** A frame begins while the game loop still works on an earlier one. frame; –; –. */
  frameDrop: 22,
  /** The heap has reached its goal and a collection begins. cycle; low, high 32 bits of the heap's bytes. */
  gcStart: 23,
  /** A collection ends. cycle; low, high 32 bits of the bytes that are alive. */
  gcEnd: 24,
  /** The collector stops the world. cycle; ns; 0 at the start of marking, 1 at its end. */
  gcPause: 25,
  /** The heap at which the next collection begins. –; low, high 32 bits of its bytes. */
  heapGoal: 26,
  /** The heap in use, garbage included, stated every 8 KiB. –; low, high 32 bits of its bytes. */
  heapLive: 27,
  /** A task's stack grows or shrinks; a new one has `STACK_BYTES`. task; bytes; bytes before. */
  stackSize: 28,
  /** A resource is opened. resource; kind in the high 8 bits | string id of its name; site. */
  resourceOpen: 29,
  /** A resource belongs to an owner. resource; owner; –. */
  resourceOwn: 30,
  /** A resource has another size. resource; low, high 32 bits of its bytes. */
  resourceSize: 31,
  /** A resource goes back to its pool. resource; task; kind. */
  resourceIdle: 32,
  /** A resource is taken from its pool. resource; task; kind. */
  resourceReuse: 33,
  /** A resource is closed, or released. resource; task; kind | `WAS_IDLE` | `CloseReason` in the high 16 bits. */
  resourceClose: 34,
} as const;

export type EventKind = (typeof EventKind)[keyof typeof EventKind];

/** Names by number, for tables and messages. */
export const EVENT_NAMES = Object.keys(EventKind) as readonly (keyof typeof EventKind)[];

/**
 * What a task can be doing. The names are those of the states of `engine/task.machine.ts`, and a test holds
 * the two together. "Leaked" is not one of them: it is a verdict of analysis.
 */
export const TaskStatus = {
  runnable: 0,
  running: 1,
  blocked: 2,
  sleeping: 3,
  done: 4,
  panicked: 5,
} as const;

export type TaskStatus = (typeof TaskStatus)[keyof typeof TaskStatus];

export const TASK_STATUS_NAMES = Object.keys(TaskStatus) as readonly (keyof typeof TaskStatus)[];

/** Go's wait reasons, verbatim (`src/runtime/runtime2.go`, `waitReasonStrings`). The index is the code. */
export const WAIT_REASONS = [
  '',
  'chan receive',
  'chan send',
  'chan receive (nil chan)',
  'chan send (nil chan)',
  'select',
  'select (no cases)',
  'sleep',
  'IO wait',
  'semacquire',
  'sync.Cond.Wait',
  'sync.Mutex.Lock',
  'sync.RWMutex.RLock',
  'sync.RWMutex.Lock',
  'sync.WaitGroup.Wait',
  'wait for GC cycle',
] as const;

export type WaitReason = Exclude<(typeof WAIT_REASONS)[number], ''>;

export const WaitCode = {
  chanReceive: 1,
  chanSend: 2,
  chanReceiveNil: 3,
  chanSendNil: 4,
  select: 5,
  selectNoCases: 6,
  sleep: 7,
  ioWait: 8,
  semacquire: 9,
  condWait: 10,
  mutexLock: 11,
  rwMutexRLock: 12,
  rwMutexLock: 13,
  waitGroupWait: 14,
  gcCycle: 15,
} as const;

export type WaitCode = (typeof WaitCode)[keyof typeof WaitCode];

/** A place where tasks wait: site in the low 24 bits, wait reason in the high 8. */
export const packPlace = (site: number, reason: WaitCode): number => ((reason << 24) | site) >>> 0;
export const placeSite = (place: number): number => place & 0xff_ffff;
export const placeReason = (place: number): WaitCode => (place >>> 24) as WaitCode;

/** What a program can hold beside tasks and channels. The index of the name is the number. */
export const ResourceKind = { connection: 0, file: 1, object: 2, cache: 3, timer: 4 } as const;
export type ResourceKind = (typeof ResourceKind)[keyof typeof ResourceKind];
export const RESOURCE_KIND_NAMES = Object.keys(
  ResourceKind,
) as readonly (keyof typeof ResourceKind)[];

/** Kind and name of a resource that is opened. */
export const packResource = (kind: ResourceKind, name: number): number =>
  ((kind << 24) | name) >>> 0;
export const resourceKind = (place: number): ResourceKind => (place >>> 24) as ResourceKind;
export const resourceName = (place: number): number => place & 0xff_ffff;

/** The bit of a `resourceClose` that says that the resource was in its pool. */
export const WAS_IDLE = 0x100;

/** Why a resource is closed. */
export const CloseReason = {
  /** The program did it. */
  program: 0,
  /** It was in its pool for too long. */
  idleTimeout: 1,
  /** Its pool has no more room for it, or keeps none. */
  poolFull: 2,
  /** Keep-alive found that nobody is at the other end. */
  peerLost: 3,
  /** A timer has fired. */
  fired: 4,
} as const;
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason];

/** A way in which tasks start: the function they run and the site that spawns them. */
export interface Entry {
  /** The function's name, as Go would print it. */
  readonly name: string;
  /** Site id of the call that spawns; 0 for `main`. */
  readonly site: number;
}
