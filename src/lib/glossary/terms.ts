/** Go's word beside each term of the course; the explanations are in en.ts and zh.ts. */
export const TERMS = {
  task: { go: 'goroutine', source: 'https://go.dev/ref/spec#Go_statements' },
  spawn: { go: 'go f(x)', source: 'https://go.dev/ref/spec#Go_statements' },
  leak: { go: 'goroutine leak', source: null },
  owner: { go: '–', source: null },
  'live-tasks': { go: 'runtime.NumGoroutine', source: 'https://pkg.go.dev/runtime#NumGoroutine' },
  processor: { go: 'P, GOMAXPROCS', source: 'https://pkg.go.dev/runtime#GOMAXPROCS' },
  'run-queue': { go: 'run queue', source: 'https://go.dev/src/runtime/proc.go' },
  preemption: { go: 'preemption', source: 'https://go.dev/src/runtime/preempt.go' },
  yield: { go: 'runtime.Gosched', source: 'https://pkg.go.dev/runtime#Gosched' },
  blocked: { go: 'waiting', source: 'https://go.dev/src/runtime/runtime2.go' },
  spin: { go: 'busy loop', source: null },
  'wait-reason': { go: 'wait reason', source: 'https://go.dev/src/runtime/runtime2.go' },
  channel: { go: 'chan T', source: 'https://go.dev/ref/spec#Channel_types' },
  buffer: {
    go: 'make(chan T, n)',
    source: 'https://go.dev/ref/spec#Making_slices_maps_and_channels',
  },
  'closed-channel': { go: 'close(ch)', source: 'https://go.dev/ref/spec#Close' },
  'nil-channel': { go: 'nil channel', source: 'https://go.dev/ref/spec#Channel_types' },
  select: { go: 'select', source: 'https://go.dev/ref/spec#Select_statements' },
  'fan-out': { go: 'fan-out', source: 'https://go.dev/blog/pipelines' },
  'back-pressure': { go: 'backpressure', source: null },
  'worker-pool': { go: 'worker pool', source: null },
  shutdown: { go: 'Shutdown', source: 'https://pkg.go.dev/net/http#Server.Shutdown' },
  context: { go: 'context.Context', source: 'https://pkg.go.dev/context#Context' },
  cancel: { go: 'cancel(), ctx.Done()', source: 'https://pkg.go.dev/context#WithCancel' },
  deadline: { go: 'WithDeadline, WithTimeout', source: 'https://pkg.go.dev/context#WithTimeout' },
  timer: { go: 'time.Timer', source: 'https://pkg.go.dev/time#Timer' },
  ticker: { go: 'time.Ticker', source: 'https://pkg.go.dev/time#Ticker' },
  'wait-group': { go: 'sync.WaitGroup', source: 'https://pkg.go.dev/sync#WaitGroup' },
  mutex: { go: 'sync.Mutex', source: 'https://pkg.go.dev/sync#Mutex' },
  defer: { go: 'defer', source: 'https://go.dev/ref/spec#Defer_statements' },
  panic: { go: 'panic', source: 'https://go.dev/ref/spec#Handling_panics' },
  deadlock: {
    go: 'all goroutines are asleep - deadlock!',
    source: 'https://go.dev/src/runtime/proc.go',
  },
  stack: { go: 'stack', source: 'https://go.dev/src/runtime/stack.go' },
  heap: { go: 'heap, MemStats', source: 'https://pkg.go.dev/runtime#MemStats' },
  'garbage-collection': { go: 'GC', source: 'https://go.dev/doc/gc-guide' },
  heartbeat: { go: 'ping, pong', source: null },
  'keep-alive': { go: 'KeepAlive', source: 'https://pkg.go.dev/net#Dialer' },
  'connection-pool': { go: 'http.Transport', source: 'https://pkg.go.dev/net/http#Transport' },
  'idle-connection': { go: 'MaxIdleConnsPerHost', source: 'https://pkg.go.dev/net/http#Transport' },
  frame: { go: 'tick', source: null },
  'frame-time': { go: '–', source: null },
  'dropped-frame': { go: '–', source: null },
  schedule: { go: '–', source: null },
  seed: { go: '–', source: null },
  detector: { go: 'leak detector', source: null },
} as const satisfies Record<string, { readonly go: string; readonly source: string | null }>;

export type TermId = keyof typeof TERMS;

/** A term in one language. */
export interface TermText {
  readonly term: string;
  readonly text: string;
}

export type Glossary = Readonly<Record<TermId, TermText>>;
