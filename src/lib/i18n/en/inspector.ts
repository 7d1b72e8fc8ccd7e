const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const times = (count: number, one: string, many: string): string =>
  `${n(count)} ${count === 1 ? one : many}`;
const tasks = (count: number): string => times(count, 'task', 'tasks');

/** Sentences of the inspector: a task, its history, its family, the machines. */
export const inspector = {
  label: 'Inspector',
  /** Parts of one sentence. */
  clauses: (parts: readonly string[]) => parts.join('; '),
  listed: (names: readonly string[]) => names.join(', '),
  close: 'Close the inspector',
  opened: (task: string, world: string) => `Inspector: ${task}, ${world}`,
  views: { task: 'Task', family: 'Family', machines: 'Machines' },
  viewsLabel: 'What the inspector shows',
  number: (task: number) => `Task ${n(task)}`,
  nameless: 'func',
  names: {
    state: 'State',
    since: 'Since',
    waitsFor: 'Waits for',
    alsoThere: 'Also waiting',
    stack: 'Stack',
    spawnedBy: 'Spawned by',
    owner: 'Owner',
    contexts: 'Contexts',
    history: 'History',
  },
  notYet: (task: number, frame: number) => `Task ${n(task)} is started in frame ${n(frame)}.`,
  goThere: 'Go there',
  unknown: (task: number) =>
    `This run has no task ${n(task)} so far. Pick another one on the board or in the tasks table.`,
  noRun: 'The world has not started.',
  lineHint: (line: number) => `Go to line ${line} of the program`,
  since: (frame: number) => `frame ${n(frame)}`,
  lasts: (frames: number, time: string) => `(${times(frames, 'frame', 'frames')}, ${time})`,
  seconds: (value: string) => `${value} s`,
  leaked: 'leaked',
  leakedMeans: 'A detector says that nobody will end this task.',
  proc: (proc: number) => `on processor ${proc}`,
  queueFirst: 'has never run',
  wait: {
    channel: (id: number) => `channel ${n(id)}`,
    nilChannel: 'a nil channel: it never comes',
    select: 'whichever of its select’s cases comes first; the log does not name them',
    selectNone: 'a select without cases: nothing will ever come',
    context: (id: number) => `the end of context ${n(id)}`,
    time: 'a moment in time: the next frame, or the end of a sleep',
    mutex: (id: number) => `mutex ${n(id)}`,
    rwMutex: (id: number) => `rwMutex ${n(id)}`,
    waitGroup: (id: number) => `waitGroup ${n(id)}`,
    cond: (id: number) => `cond ${n(id)}`,
    semaphore: (id: number) => `semaphore ${n(id)}`,
    io: 'input or output',
    gc: 'the end of a collection',
    reason: (reason: string) => `Go’s wait reason: ${reason}`,
    buffer: (buffered: number, capacity: number) =>
      capacity === 0
        ? 'no buffer: sender and receiver must meet'
        : `buffer: ${n(buffered)} of ${n(capacity)} slots taken`,
    closed: 'closed',
    traffic: (sent: number, received: number) => `${n(sent)} sent, ${n(received)} received so far`,
    made: 'made at',
    nobodyElse: 'nobody else',
    more: (count: number) => `and ${n(count)} more`,
  },
  stack: {
    label: 'Stack, innermost first',
    waitsAt: (reason: string) => `waits: ${reason}`,
    lastAt: (reason: string) => `last seen waiting here: ${reason}`,
    yieldedAt: 'gave way here',
    panickedAt: 'panicked here',
    neverRan: 'it has not run yet',
    entry: 'the function it was started with',
    between: 'The log does not say which calls lie between.',
    createdBy: (task: number) => `created by task ${n(task)}`,
    createdByRuntime: 'created by a timer',
    bytes: (size: string) => `${size} of stack`,
  },
  spawned: {
    program: 'the program: it is main',
    timer: 'a timer',
    elided: (count: number) => `${times(count, 'task', 'tasks')} between`,
    in: (frame: number) => `in frame ${n(frame)}`,
  },
  owner: {
    none: 'none: nobody’s end is its end',
    alive: 'alive',
    ended: (frame: number) => `ended in frame ${n(frame)}`,
    outlived: (frame: number) => `ended in frame ${n(frame)}, and the task went on`,
    named: (name: string, id: number) => `${name} (owner ${n(id)})`,
  },
  context: {
    none: 'It has made none.',
    named: (id: number) => `context ${n(id)}`,
    root: 'derives from none',
    childOf: (id: number) => `derives from context ${n(id)}`,
    open: 'not cancelled',
    cancelled: (frame: number, reason: string) => `cancelled in frame ${n(frame)}: ${reason}`,
    cancelledFrom: (frame: number, reason: string, from: number) =>
      `cancelled in frame ${n(frame)} through context ${n(from)}: ${reason}`,
    more: (count: number) => `and ${n(count)} earlier ones`,
  },
  history: {
    label: (rows: number) => `History, ${times(rows, 'entry', 'entries')}, oldest first`,
    go: 'Show the stage at this moment',
    frame: (frame: number) => `f ${n(frame)}`,
    cut: (count: number) => `The last ${n(count)} entries; earlier ones are not listed.`,
    deeds: {
      spawned: (by: number) => (by === 0 ? 'started' : `started by task ${n(by)}`),
      owned: (owner: string) => `belongs to ${owner}`,
      run: 'runs',
      wait: (reason: string) => `waits: ${reason}`,
      sleep: 'sleeps',
      woken: (by: number) => (by === 0 ? 'woken by a timer' : `woken by task ${n(by)}`),
      yielded: 'gives way',
      preempted: 'is preempted: its 10 ms are used up',
      done: 'returns',
      panicked: (text: string) => `panics: ${text}`,
      sent: (channel: number, count: number) =>
        count === 1
          ? `sends on channel ${n(channel)}`
          : `sends ${n(count)} times, first on channel ${n(channel)}`,
      received: (channel: number, count: number) =>
        count === 1
          ? `receives from channel ${n(channel)}`
          : `receives ${n(count)} times, first from channel ${n(channel)}`,
      closed: (channel: number) => `closes channel ${n(channel)}`,
      logged: (text: string) => `logs: ${text}`,
      callLost: (count: number) =>
        count === 1 ? 'calls without await: never ran' : `${n(count)} calls without await`,
      stack: (size: string) => `its stack is now ${size}`,
      spawns: (task: number, count: number) =>
        count === 1 ? `starts task ${n(task)}` : `starts ${tasks(count)}, from task ${n(task)} on`,
      wakes: (task: number, count: number) =>
        count === 1 ? `wakes task ${n(task)}` : `wakes ${tasks(count)}, first task ${n(task)}`,
      makesChannel: (channel: number, count: number) =>
        count === 1 ? `makes channel ${n(channel)}` : `makes ${n(count)} channels`,
      makesContext: (context: number, count: number) =>
        count === 1 ? `makes context ${n(context)}` : `makes ${n(count)} contexts`,
      cancels: (context: number) => `context ${n(context)} is cancelled`,
      beginsOwner: (owner: string) => `makes ${owner}`,
      endsOwner: (owner: string) => `ends ${owner}`,
      opens: (kind: string, count: number) =>
        count === 1 ? `opens a ${kind}` : `opens ${n(count)}, first a ${kind}`,
      closesResource: (kind: string, count: number) =>
        count === 1 ? `closes a ${kind}` : `closes ${n(count)}, first a ${kind}`,
    },
    resources: {
      connection: 'connection',
      file: 'file',
      object: 'heap object',
      cache: 'cache',
      timer: 'timer',
    },
  },
  machine: {
    label: (machine: string) => `State machine: ${machine}`,
    transition: (from: string, event: string, to: string) => `${from}; ${event} leads to ${to}`,
    read: (state: string, means: string, leads: readonly string[]) =>
      `${state}. ${means} ${leads.map((lead) => `${lead}.`).join(' ')}`,
    end: (state: string) => `${state}; nothing leads on`,
    present: 'now',
    initial: 'begins here',
    count: (count: number) => tasks(count),
    pickHint: 'Pick a task to see its present state lit.',
    taskIs: (task: string) => `Lit: ${task}`,
    counts: (frame: number, made: number, leaked: number) =>
      `After frame ${n(frame)}: ${tasks(made)} made so far${leaked === 0 ? '' : `, ${n(leaked)} of them leaked, says a detector`}.`,
    procRuns: (proc: number, task: number) => `P${proc} runs task ${n(task)}`,
    procRests: (proc: number) => `P${proc} runs no task`,
    procsUnknown:
      'The log tells when a processor runs a task. Whether one without a task is idle or searching it does not tell.',
    loopIs: (state: string) => `The game loop: ${state}`,
  },
  family: {
    label: 'Who made whom, who belongs to whom',
    run: 'the run',
    task: (name: string, task: number) => `${name} ${n(task)}`,
    tasks: (name: string, count: number) => `${name} × ${n(count)}`,
    owner: (name: string) => `owner ${name}`,
    owners: (count: number) => `${n(count)} owners`,
    context: (id: number) => `context ${n(id)}`,
    contexts: (count: number) => `${n(count)} contexts`,
    counts: {
      runnable: (count: number) => `${n(count)} runnable`,
      running: (count: number) => `${n(count)} running`,
      blocked: (count: number) => `${n(count)} blocked`,
      sleeping: (count: number) => `${n(count)} sleeping`,
      done: (count: number) => `${n(count)} done`,
      panicked: (count: number) => `${n(count)} panicked`,
      leaked: (count: number) => `${n(count)} leaked`,
    },
    notYet: 'not yet',
    ended: 'ended',
    endedOf: (over: number, made: number) => `${n(over)} of ${n(made)} ended`,
    alive: 'alive',
    cancelled: 'cancelled',
    cancelledOf: (over: number, made: number) => `${n(over)} of ${n(made)} cancelled`,
    open: 'not cancelled',
    justNow: (what: string) => `${what} just now`,
    unfold: 'Show one by one',
    refold: 'Show as one group again',
    wokenBy: (names: string) => `woken by the cancel of ${names}`,
    reachedFrom: (names: string) => `reached from ${names}`,
    cut: 'There is more than can be drawn: what lies further down is left out.',
    keys: 'Arrow keys move, Enter picks a task or opens a group.',
    legendCancel: 'a cancel, or an owner’s end, goes this way',
    legendWake: 'and wakes who waits for it',
  },
};
