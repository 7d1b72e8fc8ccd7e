import type { Glossary } from './terms';

export const glossary: Glossary = {
  task: {
    term: 'Task',
    text: 'A function that runs by itself beside others. What Go calls a goroutine; we say task where we mean ours.',
  },
  spawn: {
    term: 'Spawn',
    text: 'To start a task. Nobody waits for it, and nobody is told when it ends, unless the program sees to that.',
  },
  leak: {
    term: 'Leak',
    text: 'A task that lives on although nobody needs it, and that nothing will ever end. It keeps its stack and all that it refers to.',
  },
  owner: {
    term: 'Owner',
    text: 'The thing whose life bounds that of a task: an entity, a room, a connection. Go has no word for it, and so programs forget it.',
  },
  'live-tasks': {
    term: 'Live tasks',
    text: 'Tasks that have been started and have not ended, main among them.',
  },
  processor: {
    term: 'Processor (P)',
    text: 'A place at which one task at a time can run. A blocked task takes none.',
  },
  'run-queue': {
    term: 'Run queue',
    text: 'Tasks that could run and wait for a processor. Each processor has one, and all share another.',
  },
  preemption: {
    term: 'Preemption',
    text: 'A task that runs for long is interrupted, so that others get their turn.',
  },
  yield: { term: 'Yield', text: 'A task goes to the end of the queue by its own will.' },
  blocked: {
    term: 'Blocked',
    text: 'The task waits for somebody else: a sender, a receiver, a lock. Until then it costs memory, and no processor.',
  },
  spin: {
    term: 'Spin',
    text: 'To go round a loop that has nothing to do. Who spins never waits, keeps a processor, and looks busy.',
  },
  'wait-reason': {
    term: 'Wait reason',
    text: 'What a waiting task waits for, in the runtime’s own words: “chan receive”, “select”, “IO wait”. A goroutine dump shows it in brackets.',
  },
  channel: {
    term: 'Channel',
    text: 'A pipe between tasks. Without a buffer, sender and receiver wait for each other.',
  },
  buffer: {
    term: 'Buffer',
    text: 'Values that a channel holds while nobody receives. A full one makes senders wait.',
  },
  'closed-channel': {
    term: 'Closed channel',
    text: 'No more values will come. Receiving does not block any more: it gives zero values at once, and a loop that does not ask “ok?” spins.',
  },
  'nil-channel': {
    term: 'Nil channel',
    text: 'Sending to it or receiving from it waits for ever. In a select it switches a case off.',
  },
  select: {
    term: 'Select',
    text: 'Waits for whichever of several operations can go on first; with a default it does not wait.',
  },
  'fan-out': {
    term: 'Fan-out',
    text: 'One source, many receivers: a world state sent to every player.',
  },
  'back-pressure': {
    term: 'Back-pressure',
    text: 'Who is too slow makes those wait who give it work, so that nothing piles up without a bound.',
  },
  'worker-pool': {
    term: 'Worker pool',
    text: 'A fixed number of tasks that take work from a queue. It is bounded only if its queue is.',
  },
  shutdown: {
    term: 'Shutdown',
    text: 'To end a program in order: first those who send, then the channel, then those who receive. Nothing that was taken in is lost.',
  },
  context: {
    term: 'Context',
    text: 'Carries the signal to stop from whoever starts work to whoever does it, along a tree.',
  },
  cancel: {
    term: 'Cancel',
    text: 'To close the done channel of a context and of all below it. It stops nobody who does not listen.',
  },
  deadline: { term: 'Deadline', text: 'A moment at which a wait gives up by itself.' },
  timer: { term: 'Timer', text: 'Fires once after a time, unless it is stopped before.' },
  ticker: {
    term: 'Ticker',
    text: 'Fires every period until it is stopped. Stopping does not close its channel: who waits there waits on.',
  },
  'wait-group': {
    term: 'Wait group',
    text: 'A counter of tasks to wait for. It is counted up before the task starts, never inside of it.',
  },
  mutex: { term: 'Mutex', text: 'A lock that one task at a time holds.' },
  defer: {
    term: 'Defer',
    text: 'A call that is made when the function returns, whichever way it does.',
  },
  panic: {
    term: 'Panic',
    text: 'An error that unwinds the task. If nobody recovers, the whole program ends.',
  },
  deadlock: {
    term: 'Deadlock',
    text: 'All tasks wait for each other. The runtime says so only if not a single one can go on: one ticker hides it.',
  },
  stack: {
    term: 'Stack',
    text: 'What a task needs for its calls: 2 KiB at first, twice as much each time that does not do.',
  },
  heap: {
    term: 'Heap',
    text: 'What outlives a call. A leaked task keeps alive all that its stack refers to.',
  },
  'garbage-collection': {
    term: 'Garbage collection',
    text: 'Frees what nothing refers to. It ends no task, and closes no file and no connection.',
  },
  heartbeat: {
    term: 'Heartbeat',
    text: 'A message that only says: I am still here. Who hears none for too long gives the other up.',
  },
  'keep-alive': {
    term: 'Keep-alive',
    text: 'Two things of one name: probes that find a dead peer, and keeping a connection for the next request.',
  },
  'connection-pool': {
    term: 'Connection pool',
    text: 'Keeps connections that were given back, for whoever asks next. It knows nothing of one that is still held.',
  },
  'idle-connection': {
    term: 'Idle connection',
    text: 'Open, unused, and in a pool for the next who asks. One that is never released never becomes idle.',
  },
  frame: {
    term: 'Frame',
    text: 'One turn of the game loop, 60 of them a second: 16.7 ms each.',
  },
  'frame-time': {
    term: 'Frame time',
    text: 'How long the game loop needed for a frame. Above 16.7 ms the player sees it.',
  },
  'dropped-frame': {
    term: 'Dropped frame',
    text: 'A frame began while the loop was still at work on an earlier one: the player sees the same picture twice.',
  },
  schedule: {
    term: 'Schedule',
    text: 'The order in which tasks take turns. Go leaves it open; a program must be right in each.',
  },
  seed: {
    term: 'Seed',
    text: 'The number from which all choices are drawn that Go leaves open. The same seed gives the same run.',
  },
  detector: {
    term: 'Detector',
    text: 'A definition of “leaked” that can be computed. There are several, and they disagree.',
  },
};
