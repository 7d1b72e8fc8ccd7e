/**
 * The module "leaklab": Go's concurrency, in TypeScript, on simulated time. Its functions only mean something
 * inside a program that Leaklab runs.
 */
import * as engine from '../engine';
import type {
  CancelCauseFunc,
  CancelFunc,
  Cases,
  Chan,
  Cond,
  Context,
  Duration,
  ErrGroup,
  FrameClock,
  Locker,
  Mutex,
  Once,
  Operation,
  Owner,
  Pool,
  RwMutex,
  Selected,
  Task,
  Ticker,
  Timer,
  WaitGroup,
} from './api';
import { runtime } from './binding';

export type * from './api';
export * from './resources';

/**
 * One nanosecond, the unit of a `Duration`.
 * @go `time.Nanosecond`
 */
export const nanosecond: Duration = 1;
/** @go `time.Microsecond` */
export const microsecond: Duration = 1_000;
/** @go `time.Millisecond` */
export const millisecond: Duration = 1_000_000;
/** @go `time.Second` */
export const second: Duration = 1_000_000_000;
/** @go `time.Minute` */
export const minute: Duration = 60_000_000_000;

/**
 * Starts a task. It runs when a processor takes it, not at once, and nobody is told when
 * it ends.
 * @go `go fn(args)`
 */
export function go<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Task {
  const run = runtime();
  // Without arguments there is nothing to keep but the function.
  return run.spawn(run.nameOf(fn, 'go'), args.length === 0 ? fn : withArguments(run, fn, args), 0);
}

/**
 * Makes a channel. Without a capacity a send waits for a receive.
 * @go `make(chan T, capacity)`
 */
export function chan<T>(capacity = 0): Chan<T> {
  return new engine.Channel(runtime(), capacity) as unknown as Chan<T>;
}

/**
 * Go's nil channel: every operation on it waits for ever, and `select` never takes such a case.
 * @go `var ch chan T`
 */
export function nilChan<T>(): Chan<T> {
  return new engine.Channel(runtime(), 0, true) as unknown as Chan<T>;
}

/**
 * Waits for whichever case can go on first, and says which it was:
 *
 * ```ts
 * const got = await select({ job: jobs.recv(), stop: ctx.done.recv() });
 * if (got.case === "stop") return;
 * ```
 *
 * With a case `default: null` it does not wait. If several cases are ready, one is chosen at random.
 * @go `select { case job := <-jobs: … case <-ctx.Done(): … }`
 */
export function select<const C extends Cases>(cases: C): Operation<Selected<C>> {
  return new engine.Select(cases) as unknown as Operation<Selected<C>>;
}

/**
 * Waits for a time.
 * @go `time.Sleep(d)`
 */
export function sleep(duration: Duration): Operation<void> {
  return new engine.Sleep(duration) as unknown as Operation<void>;
}

/**
 * A channel that gets one value after a time.
 * @go `time.After(d)`
 */
export function after(duration: Duration): Chan<number> {
  return new engine.OneShot(runtime(), duration).c as unknown as Chan<number>;
}

/**
 * Makes a ticker. Whoever makes it must stop it.
 * @go `time.NewTicker(d)`
 */
export function ticker(period: Duration): Ticker {
  return new engine.Ticker(runtime(), period) as unknown as Ticker;
}

/**
 * A timer that fires once on its channel.
 * @go `time.NewTimer(d)`
 */
export function timer(duration: Duration): Timer {
  return new engine.OneShot(runtime(), duration) as unknown as Timer;
}

/**
 * Runs a function in a task of its own after a time, unless it is stopped before.
 * @go `time.AfterFunc(d, fn)`
 */
export function afterFunc(duration: Duration, fn: () => unknown): Pick<Timer, 'stop' | 'reset'> {
  return new engine.AfterFunc(runtime(), duration, engine.functionName(fn, 'afterFunc'), fn);
}

/**
 * The context that is never cancelled, from which the others derive.
 * @go `context.Background()`
 */
export function background(): Context {
  return new engine.Background(runtime()) as unknown as Context;
}

/**
 * Derives a context that ends when `cancel` is called, or when its parent ends.
 * @go `ctx, cancel := context.WithCancel(parent)`
 */
export function withCancel(parent: Context): [ctx: Context, cancel: CancelFunc] {
  const context = derive(parent);
  return [context as unknown as Context, runtime().holds(() => context.cancel(), context)];
}

/**
 * The same, and `cancel` can say why: see `cause`.
 * @go `ctx, cancel := context.WithCancelCause(parent)`
 */
export function withCancelCause(parent: Context): [ctx: Context, cancel: CancelCauseFunc] {
  const context = derive(parent);
  return [
    context as unknown as Context,
    runtime().holds((cause) => context.cancel(cause), context),
  ];
}

/**
 * Derives a context that ends at a moment of virtual time, when `cancel` is called, or when its parent ends.
 * @go `ctx, cancel := context.WithDeadlineCause(parent, t, cause)`
 */
export function withDeadline(
  parent: Context,
  moment: Duration,
  cause: Error | null = null,
): [ctx: Context, cancel: CancelFunc] {
  const context = derive(parent);
  context.expireAt(engine.checkedDuration(moment, 'withDeadline'), cause);
  return [context as unknown as Context, runtime().holds(() => context.cancel(), context)];
}

/**
 * Derives a context that ends after a time, when `cancel` is called, or when its parent ends.
 * @go `ctx, cancel := context.WithTimeoutCause(parent, d, cause)`
 */
export function withTimeout(
  parent: Context,
  timeout: Duration,
  cause: Error | null = null,
): [ctx: Context, cancel: CancelFunc] {
  return withDeadline(
    parent,
    runtime().now + engine.checkedDuration(timeout, 'withTimeout'),
    cause,
  );
}

/**
 * Derives a context that also holds a value.
 * @go `context.WithValue(parent, key, value)`
 */
export function withValue(parent: Context, key: unknown, value: unknown): Context {
  return new engine.ValueContext(inner(parent), key, value) as unknown as Context;
}

/**
 * Derives a context that has the parent's values and does not end with it.
 * @go `context.WithoutCancel(parent)`
 */
export function withoutCancel(parent: Context): Context {
  return new engine.DetachedContext(inner(parent)) as unknown as Context;
}

/**
 * Why a context was cancelled: what `cancel` or a deadline gave as the cause, or else its `err`.
 * @go `context.Cause(ctx)`
 */
export function cause(ctx: Context): Error | null {
  return inner(ctx).cause();
}

/**
 * Runs a function in a task of its own once the context has ended. `stop` keeps it
 * from running, and says whether it did.
 * @go `stop := context.AfterFunc(ctx, fn)`
 */
export function contextAfterFunc(ctx: Context, fn: () => unknown): () => boolean {
  const waiting = new engine.ContextAfterFunc(
    runtime(),
    inner(ctx),
    engine.functionName(fn, 'contextAfterFunc'),
    fn,
  );
  return runtime().holds(() => waiting.stop(), waiting);
}

/**
 * Makes a counter of tasks to wait for.
 * @go `var wg sync.WaitGroup`
 */
export function waitGroup(): WaitGroup {
  const group = new engine.WaitGroup(runtime());
  return Object.assign(group, {
    go: runtime().holds(
      (fn: () => unknown) => group.spawn(engine.functionName(fn, 'waitGroup.go'), fn),
      group,
    ),
  }) as unknown as WaitGroup;
}

/**
 * Makes a lock for one task at a time.
 * @go `var mu sync.Mutex`
 */
export function mutex(): Mutex {
  return new engine.Mutex(runtime()) as unknown as Mutex;
}

/**
 * Makes a lock for many readers or one writer.
 * @go `var mu sync.RWMutex`
 */
export function rwMutex(): RwMutex {
  return new engine.RwMutex(runtime()) as unknown as RwMutex;
}

/**
 * Makes something that is done once.
 * @go `var once sync.Once`
 */
export function once(): Once {
  return new engine.Once(runtime()) as unknown as Once;
}

/**
 * Makes a condition to wait for, under a lock.
 * @go `sync.NewCond(locker)`
 */
export function cond(locker: Locker): Cond {
  return new engine.Cond(runtime(), locker) as unknown as Cond;
}

/**
 * Makes a pool of objects; `new` makes one where none is left.
 * @go `sync.Pool{New: func() any { … }}`
 */
export function pool<T>(options: { new: () => T }): Pool<T> {
  return new engine.Pool(runtime(), options.new) as unknown as Pool<T>;
}

/**
 * Makes a group of tasks with a context that ends with the first error, or when all have been waited for.
 * @go `g, ctx := errgroup.WithContext(parent)`
 */
export function errGroup(parent: Context = background()): [group: ErrGroup, ctx: Context] {
  const context = derive(parent);
  const group = new engine.ErrGroup(runtime(), context);
  const face = {
    go: (fn: () => unknown) => group.go(engine.functionName(fn, 'errGroup.go'), fn),
    tryGo: (fn: () => unknown) => group.tryGo(engine.functionName(fn, 'errGroup.tryGo'), fn),
    wait: () => group.wait(),
    setLimit: (limit: number) => group.setLimit(limit),
  };
  return [runtime().holds(face, group) as unknown as ErrGroup, context as unknown as Context];
}

/**
 * A number that a reader can turn while looking on: Go's `flag.Int`. `value` counts unless the run was given
 * another one.
 *
 * ```ts
 * const entities = parameter("entities", 50);
 * ```
 * @go `flag.Int("entities", 50, "…")`
 */
export function parameter(name: string, value: number): number {
  const usual = engine.checkedNumber(value, 'parameter');
  const { parameters = {} } = runtime().options;
  return Object.hasOwn(parameters, name) ? parameters[name] : usual;
}

/**
 * Tasks alive now, `main` among them.
 * @go `runtime.NumGoroutine()`
 */
export function numGoroutine(): number {
  return runtime().taskCount;
}

/** A class, as V8 keeps an object literal that has a getter as a hash table: slow to call, in every frame. */
class Frames implements FrameClock {
  readonly next = (): Operation<void> => runtime().frameLoop.next as unknown as Operation<void>;

  get number(): number {
    return runtime().frameLoop.number;
  }
}

/**
 * The frame clock: `await frame.next()` waits until the next of 60 frames a second begins.
 * @go a game loop’s `time.NewTicker(time.Second / 60)`; the language has no frames
 */
export const frame: FrameClock = new Frames();

/**
 * Computes for a time: keeps a processor busy, as real work would.
 * @go a loop that computes; it needs no call
 */
export function work(duration: Duration): Operation<void> {
  return new engine.Work(duration) as unknown as Operation<void>;
}

/**
 * Lets other tasks run first.
 * @go `runtime.Gosched()`
 */
export function gosched(): Operation<void> {
  return new engine.Yield() as unknown as Operation<void>;
}

/**
 * Runs `call` when the async function around it returns, also if it panics. The last one deferred runs first.
 * @go `defer call()`
 */
export function defer(call: () => unknown): void {
  engine.checkFunction(call, 'defer');
  engine.defer(runtime().current, call);
}

/**
 * In a deferred function: stops a panic and returns its value, or null if there was none.
 * @go `recover()`
 */
export function recover(): unknown {
  return engine.recover(runtime().current);
}

/**
 * Panics: unless a deferred function recovers, the whole program ends.
 * @go `panic(value)`
 */
export function panic(value: unknown): never {
  throw new engine.GoPanic(value);
}

/**
 * Makes an owner of tasks and resources: an entity, a room, a player, a connection, a group of tasks.
 * @go nothing of the kind: who owns a goroutine is a rule of the program’s own, often a `context` and a `sync.WaitGroup`
 */
export function owner(name: string): Owner {
  const made = new engine.Owner(runtime(), name);
  return {
    name: made.name,
    go: (fn, ...args) => {
      return made.spawn(engine.functionName(fn, 'owner.go'), withArguments(runtime(), fn, args));
    },
    own: (resource) => {
      made.own(resource as unknown as Parameters<typeof made.own>[0]);
      return resource;
    },
    end: () => made.end(),
  };
}

/**
 * Writes a line to the run's log.
 * @go `log.Println(parts...)`
 */
export function log(...parts: unknown[]): void {
  runtime().log(parts.map(engine.plainText).join(' '));
}

/**
 * Virtual time since the start of the run.
 * @go `time.Since(start)`
 */
export function now(): Duration {
  return runtime().now;
}

/** What calls the function with what was given to `go`. */
function withArguments<A extends unknown[]>(
  run: ReturnType<typeof runtime>,
  fn: (...args: A) => unknown,
  args: A,
): () => unknown {
  return run.holds(() => fn(...args), fn, args);
}

/** What a program holds as a context, as the engine knows it. */
function inner(ctx: Context): engine.Context {
  const context: unknown = ctx;
  if (context instanceof engine.Context) return context;
  throw new engine.GoPanic('cannot create context from nil parent');
}

function derive(parent: Context): engine.CancelContext {
  return new engine.CancelContext(inner(parent));
}
