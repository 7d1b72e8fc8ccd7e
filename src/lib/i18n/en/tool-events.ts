const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

/** One sentence for each kind of event; tasks, places and objects come as they are called elsewhere. */
export const toolEvents = {
  frameBegin: (frame: number) => `Frame ${n(frame)} begins`,
  frameWait: (frame: number, time: string) =>
    `The game loop is through with frame ${n(frame)} after ${time} and waits for the next`,
  frameDrop: (frame: number) => `Frame ${n(frame)} is dropped: the game loop is still at work`,
  taskSpawn: (task: string, parent: string, place: string) =>
    `${parent} starts ${task} at ${place}`,
  taskSpawnMain: (task: string) => `The program starts with ${task}`,
  taskOwn: (task: string, owner: string) => `${task} belongs to ${owner}`,
  taskRun: (task: string) => `${task} runs`,
  taskBlock: (task: string, place: string) => `${task} waits: ${place}`,
  taskBlockOn: (task: string, place: string, object: string) =>
    `${task} waits: ${place}, for ${object}`,
  taskReady: (task: string, by: string) => `${by} wakes ${task}`,
  taskPreempted: (task: string, place: string) => `${task} is preempted at ${place}`,
  taskYield: (task: string, place: string) => `${task} gives way at ${place}`,
  taskDone: (task: string) => `${task} is done`,
  taskPanic: (task: string, text: string, place: string) => `${task} panics at ${place}: ${text}`,
  chanMake: (channel: string, capacity: number) =>
    capacity === 0
      ? `${channel} is made, unbuffered`
      : `${channel} is made, with ${n(capacity)} slots`,
  chanSend: (task: string, channel: string, held: number) =>
    `${task} sends on ${channel}; ${n(held)} in its buffer`,
  chanRecv: (task: string, channel: string, held: number) =>
    `${task} receives from ${channel}; ${n(held)} in its buffer`,
  chanClose: (task: string, channel: string) => `${task} closes ${channel}`,
  contextMake: (context: string) => `${context} is made`,
  contextMakeIn: (context: string, parent: string) => `${context} is made, under ${parent}`,
  contextCancel: (context: string, error: string) => `${context} is cancelled: ${error}`,
  contextCancelBy: (context: string, error: string, by: string) =>
    `${context} is cancelled, as ${by} was: ${error}`,
  ownerBegin: (owner: string) => `${owner} begins`,
  ownerEnd: (owner: string, task: string) => `${task} ends ${owner}`,
  log: (task: string, text: string) => `${task} logs: ${text}`,
  callLost: (task: string, place: string) =>
    `${task} calls an async function at ${place} and never awaits it, so it does not run`,
  exit: (code: number) => `The program ends with code ${code}`,
  gcStart: (cycle: number, bytes: string) =>
    `Collection ${n(cycle)} begins with a heap of ${bytes}`,
  gcEnd: (cycle: number, bytes: string) => `Collection ${n(cycle)} ends; ${bytes} are alive`,
  gcPause: (cycle: number, time: string) => `Collection ${n(cycle)} stops the world for ${time}`,
  heapGoal: (bytes: string) => `The next collection begins at a heap of ${bytes}`,
  heapLive: (bytes: string) => `The heap in use is ${bytes}`,
  stackSize: (task: string, bytes: string, before: string) =>
    `The stack of ${task} goes from ${before} to ${bytes}`,
  resourceOpen: (resource: string, place: string) => `${resource} is opened at ${place}`,
  resourceOwn: (resource: string, owner: string) => `${resource} belongs to ${owner}`,
  resourceSize: (resource: string, bytes: string) => `${resource} takes up ${bytes}`,
  resourceIdle: (resource: string, task: string) => `${task} puts ${resource} back into its pool`,
  resourceReuse: (resource: string, task: string) => `${task} takes ${resource} from its pool`,
  resourceClose: (resource: string, task: string, why: string) =>
    `${task} closes ${resource}${why}`,
  closeReasons: {
    program: '',
    idleTimeout: ': it was idle for too long',
    poolFull: ': its pool is full',
    peerLost: ': nobody is at the other end',
    fired: ': it has fired',
  },
};
