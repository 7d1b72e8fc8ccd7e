/**
 * The types of the module `leaklab`. Programs read these comments on hover, so they speak to a learner.
 */

/** Simulated time in nanoseconds. Write `50 * millisecond`. */
export type Duration = number;

/**
 * Something that a task can wait for. It does nothing until it is awaited (or is a case of `select`):
 * `await jobs.recv()`.
 */
export interface Operation<T> extends PromiseLike<T> {
  readonly [operationBrand]: T;
}

declare const operationBrand: unique symbol;

/** What `tryRecv` found: a value, or nothing (`ok` is false) because no task is ready to send one. */
export type Received<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly value: undefined };

/**
 * A channel, as in Go. Sending waits until a task receives, or until the buffer has room.
 * `for await (const v of ch)` is Go's `for v := range ch`: it ends when the channel is closed and empty.
 * @go `chan T`
 */
export interface Chan<T> {
  /**
   * Sends a value; waits while nobody receives and the buffer is full. Panics if the channel is closed.
   * @go `ch <- value`
   */
  send(value: T): Operation<void>;
  /**
   * Receives a value; waits while there is none. From a closed and empty channel it returns `undefined` at
   * once, the zero value of Go: a loop that does not ask `recvOk` then spins.
   * @go `v := <-ch`
   */
  recv(): Operation<T>;
  /**
   * `v, ok := <-ch`: `[value, true]`, or `[undefined, false]` once the channel is closed and empty.
   * @go `v, ok := <-ch`
   */
  recvOk(): Operation<[value: T, ok: true] | [value: undefined, ok: false]>;
  /**
   * Sends if that needs no waiting: Go's `select` with a `default`. Says whether it did.
   * @go `select { case ch <- value: … default: … }`
   */
  trySend(value: T): boolean;
  /**
   * Receives if that needs no waiting.
   * @go `select { case v := <-ch: … default: … }`
   */
  tryRecv(): Received<T>;
  /**
   * No more values will come: wakes every receiver. Panics if the channel is closed already.
   * @go `close(ch)`
   */
  close(): void;
  /**
   * Values in the buffer now.
   * @go `len(ch)`
   */
  readonly length: number;
  /** @go `cap(ch)` */
  readonly capacity: number;
  [Symbol.asyncIterator](): AsyncIterator<T>;
}

/**
 * A task, as `go` makes one. Go gives no handle to a goroutine: this one only has a number.
 * @go a goroutine
 */
export interface Task {
  readonly id: number;
}

/** What `select` chose: the name of the case, and the value if that case received one. */
export type Selected<C> = {
  [K in keyof C]: C[K] extends Operation<infer T>
    ? { readonly case: K; readonly value: T }
    : { readonly case: K; readonly value: undefined };
}[keyof C];

/** The cases of a `select`: operations by name, and `default: null` if it shall not wait. */
export type Cases = Readonly<Record<string, Operation<unknown> | null>>;

/**
 * Fires every period until it is stopped. A slow receiver loses ticks.
 * @go `*time.Ticker`
 */
export interface Ticker {
  /** @go `t.C` */
  readonly c: Chan<number>;
  /**
   * No more ticks. The channel stays open: a task that waits on it waits for ever.
   * @go `t.Stop()`
   */
  stop(): void;
  /**
   * Starts the period anew with another length.
   * @go `t.Reset(d)`
   */
  reset(period: Duration): void;
}

/**
 * Fires once, unless it is stopped before.
 * @go `*time.Timer`
 */
export interface Timer {
  /** @go `t.C` */
  readonly c: Chan<number>;
  /**
   * Keeps it from firing. Says whether it was still to fire.
   * @go `t.Stop()`
   */
  stop(): boolean;
  /**
   * Lets it fire after another time from now. Says whether it was still to fire.
   * @go `t.Reset(d)`
   */
  reset(duration: Duration): boolean;
}

/**
 * Carries a cancel signal from whoever starts work to whoever does it.
 * @go `context.Context`
 */
export interface Context {
  /**
   * Closed when the context is cancelled. Of `background()` it is a nil channel: it never is.
   * @go `ctx.Done()`
   */
  readonly done: Chan<never>;
  /**
   * Why it was cancelled: `context canceled` or `context deadline exceeded`; null while it is not.
   * @go `ctx.Err()`
   */
  err(): Error | null;
  /**
   * When it will be cancelled by itself, in virtual time; null if never.
   * @go `ctx.Deadline()`
   */
  deadline(): Duration | null;
  /**
   * What `withValue` put under this key, here or in a context that it derives from; null if nothing.
   * @go `ctx.Value(key)`
   */
  value(key: unknown): unknown;
}

export type CancelFunc = () => void;
/** Cancels, and says why. */
export type CancelCauseFunc = (cause: Error | null) => void;

/**
 * Waits for a number of tasks to end.
 * @go `sync.WaitGroup`
 */
export interface WaitGroup {
  /**
   * Adds to the counter. Panics if it falls below zero.
   * @go `wg.Add(delta)`
   */
  add(delta: number): void;
  /**
   * Takes one off the counter.
   * @go `wg.Done()`
   */
  done(): void;
  /**
   * Waits until the counter is zero.
   * @go `wg.Wait()`
   */
  wait(): Operation<void>;
  /**
   * Adds one, starts a task, and takes it off again when the task ends: `wg.Go` of Go 1.25.
   * @go `wg.Go(fn)`
   */
  go(fn: () => unknown): Task;
}

/**
 * What `cond` needs of a lock.
 * @go `sync.Locker`
 */
export interface Locker {
  /** @go `mu.Lock()` */
  lock(): Operation<void>;
  /** @go `mu.Unlock()` */
  unlock(): void;
}

/**
 * One task at a time.
 * @go `sync.Mutex`
 */
export interface Mutex extends Locker {
  /**
   * Locks if that needs no waiting. Says whether it did.
   * @go `mu.TryLock()`
   */
  tryLock(): boolean;
}

/**
 * Many readers or one writer. A writer that waits keeps new readers out.
 * @go `sync.RWMutex`
 */
export interface RwMutex extends Mutex {
  /** @go `mu.RLock()` */
  rLock(): Operation<void>;
  /** @go `mu.RUnlock()` */
  rUnlock(): void;
  /** @go `mu.TryRLock()` */
  tryRLock(): boolean;
  /**
   * A lock whose `lock` and `unlock` are `rLock` and `rUnlock`.
   * @go `mu.RLocker()`
   */
  rLocker(): Locker;
}

/**
 * Does something once.
 * @go `sync.Once`
 */
export interface Once {
  /**
   * Calls the function if no call has been made; otherwise waits until that one has returned.
   * @go `once.Do(fn)`
   */
  do(fn: () => unknown): Operation<void>;
}

/**
 * Waits for a condition.
 * @go `*sync.Cond`
 */
export interface Cond {
  /** @go `c.L` */
  readonly l: Locker;
  /**
   * Unlocks, waits for `signal` or `broadcast`, and locks again.
   * @go `c.Wait()`
   */
  wait(): Operation<void>;
  /**
   * Wakes the task that has waited longest, if there is one.
   * @go `c.Signal()`
   */
  signal(): void;
  /**
   * Wakes all.
   * @go `c.Broadcast()`
   */
  broadcast(): void;
}

/**
 * Objects to use again.
 * @go `sync.Pool`
 */
export interface Pool<T> {
  /**
   * One that was put back, or a new one.
   * @go `p.Get()`
   */
  get(): T;
  /** @go `p.Put(value)` */
  put(value: T): void;
}

/**
 * Tasks that work on one thing, of which the first error counts.
 * @go `*errgroup.Group`
 */
export interface ErrGroup {
  /**
   * Starts a task; waits first while the limit is reached. An error that it returns or throws cancels the group.
   * @go `g.Go(fn)`
   */
  go(fn: () => unknown): Operation<void>;
  /**
   * Starts a task unless the limit is reached. Says whether it did.
   * @go `g.TryGo(fn)`
   */
  tryGo(fn: () => unknown): boolean;
  /**
   * Waits until all have ended; gives the first error, or null.
   * @go `err := g.Wait()`
   */
  wait(): Operation<Error | null>;
  /**
   * The most tasks at once; below zero: no limit.
   * @go `g.SetLimit(limit)`
   */
  setLimit(limit: number): void;
}

/** Somebody whom tasks belong to: an entity, a room, a player, a connection. Tasks that outlive it leak. */
export interface Owner {
  readonly name: string;
  /** Starts a task that belongs to this owner. */
  go<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Task;
  /** A timer, connection, file, cache or piece of heap belongs to this owner too. Returns it. */
  own<T extends Resource>(resource: T): T;
  /** The owner's life is over. Nothing is stopped by that: stopping and closing is the program's duty. */
  end(): void;
}

/** The simulated frame clock: 60 frames a second. */
export interface FrameClock {
  /** Waits until the next frame begins. */
  next(): Operation<void>;
  /** Frames begun so far, from 0. */
  readonly number: number;
}

// --- Memory and resources.

/** What stays until a program closes or releases it. */
export interface Held {
  readonly name: string;
  readonly [heldBrand]: true;
}

declare const heldBrand: unique symbol;

/** What an owner can own beside tasks. */
export type Resource = Timer | Ticker | Held;

/** A piece of the simulated heap. */
export interface HeapObject extends Held {
  readonly bytes: number;
  /** Nothing refers to it any more: the next collection frees it. */
  release(): void;
}

/**
 * Figures of the simulated memory, named as in Go's `runtime.MemStats`. Bytes and durations.
 * @go `runtime.MemStats`
 */
export interface MemStats {
  /**
   * Heap in use, garbage included.
   * @go `m.HeapAlloc`
   */
  readonly heapAlloc: number;
  /**
   * The heap at which the next collection begins.
   * @go `m.NextGC`
   */
  readonly nextGC: number;
  /**
   * Stacks of all living tasks.
   * @go `m.StackInuse`
   */
  readonly stackInuse: number;
  /**
   * Collections so far.
   * @go `m.NumGC`
   */
  readonly numGC: number;
  /**
   * How long the world has stood still for them.
   * @go `m.PauseTotalNs`
   */
  readonly pauseTotal: Duration;
}

/**
 * The simulated heap. JavaScript's own memory says nothing of what a Go program would use, so a program declares
 * what counts.
 */
export interface Heap {
  /**
   * Takes bytes, which stay until they are released. Go frees what nothing refers to; here the program says so.
   * @go `make([]byte, bytes)`
   */
  alloc(bytes: number, name?: string): HeapObject;
  /**
   * Collects garbage now and waits until that is done.
   * @go `runtime.GC()`
   */
  gc(): Operation<void>;
  /**
   * Go's `runtime.ReadMemStats`. It does not count tasks: `numGoroutine` does.
   * @go `runtime.ReadMemStats(&m)`
   */
  stats(): MemStats;
}

/** How a cache is bounded, if at all. */
export interface CacheOptions {
  readonly name?: string;
  /** The most entries; the one that was used least recently makes room. Without it there is no bound. */
  readonly maxEntries?: number;
  /** How long an entry counts. Without it, for ever. */
  readonly ttl?: Duration;
  /** Heap that an entry takes, in bytes. */
  readonly entryBytes?: number;
}

/** Values by key, which take heap as long as they are in it. */
export interface Cache<K, V> extends Held {
  /** The value; `undefined` if there is none, or an old one. */
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /** Says whether it was there. */
  delete(key: K): boolean;
  clear(): void;
  /** The whole cache is garbage. */
  release(): void;
  readonly size: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
  /** Entries that had to make room. */
  readonly evicted: number;
}

/** What the other end sends back for what is written to it, and when; null: nothing. */
export type Answer<W, R> = (value: W) => { readonly after: Duration; readonly value: R } | null;

/**
 * One end of a simulated network connection. It stays open until somebody closes it.
 * @go `net.Conn`
 */
export interface Conn<R = unknown, W = unknown> extends Held {
  /**
   * Waits for a value from the other end (`IO wait`). The error says why there is none: `i/o timeout`, `EOF`, …
   * @go `conn.Read(buf)`
   */
  read(): Operation<[value: R, err: null] | [value: undefined, err: Error]>;
  /**
   * Hands a value to the network, which takes it at once. An error if the connection is known to be broken.
   * @go `conn.Write(buf)`
   */
  write(value: W): Operation<Error | null>;
  /**
   * As of this moment of virtual time (`now() + 5 * second`) every read fails. It is not renewed by reading. 0: none.
   * @go `conn.SetReadDeadline(t)`
   */
  setReadDeadline(moment: Duration): void;
  /**
   * No more reads and writes; those that wait fail.
   * @go `conn.Close()`
   */
  close(): void;
  /**
   * Done with it: a connection of a transport goes back to the idle ones; any other is closed.
   * @go `resp.Body.Close()`, once the body has been read
   */
  release(): void;
  readonly isOpen: boolean;
  /** Plays the other end: it sends a value. */
  deliver(value: R): void;
  /** Plays the other end: it closes. */
  hangUp(): void;
  /** Plays the other end: it is gone, and no packet says so. */
  vanish(): void;
}

export interface ConnOptions<R, W> {
  readonly name?: string;
  readonly answer?: Answer<W, R>;
  /** Time between two probes of the other end; after ten of them without an answer reads fail. 0: no probes. */
  readonly keepAlive?: Duration;
}

/** Settings of a transport, with Go's defaults for a zero `http.Transport`. */
export interface TransportOptions<R, W> {
  /** Idle connections that are kept for each host. 2. */
  readonly maxIdlePerHost?: number;
  /** The most connections to a host; 0: no limit. */
  readonly maxPerHost?: number;
  /** After this time an idle connection is closed; 0: never. Go's `DefaultTransport` has 90 s, a zero one none. */
  readonly idleTimeout?: Duration;
  /** Whether connections are kept to be used again. True. */
  readonly reuse?: boolean;
  /** Time between two probes of the other end; 0: none. It closes nothing that is alive. */
  readonly keepAlive?: Duration;
  /** Time that connecting takes. 1 ms. */
  readonly dialTime?: Duration;
  /** What a host answers to what is written to it. */
  readonly answer?: (host: string, value: W) => ReturnType<Answer<W, R>>;
}

/**
 * Keeps connections by host.
 * @go `*http.Transport`
 */
export interface Transport<R = unknown, W = unknown> {
  /**
   * An idle connection to a host, or a new one; waits where there may be no more.
   * @go `client.Get(url)`, as far as the connection goes
   */
  connect(host: string): Operation<Conn<R, W>>;
  /**
   * Closes those that are idle.
   * @go `t.CloseIdleConnections()`
   */
  closeIdle(): void;
  /** Connections that wait for use. */
  readonly idle: number;
  /** All connections. */
  readonly open: number;
  /** Connections made so far, and times that an idle one was taken. */
  readonly dialed: number;
  readonly reused: number;
}

/**
 * An open file. A collection does not close it.
 * @go `*os.File`
 */
export interface File extends Held {
  /**
   * Replaces what the file holds; waits until that is done.
   * @go `f.WriteString(text)`
   */
  write(text: string): Operation<Error | null>;
  /**
   * An error if it is closed already.
   * @go `f.Close()`
   */
  close(): Error | null;
  readonly isOpen: boolean;
}

/** Simulated files. */
export interface Disk {
  /**
   * Opens a file, and makes it if there is none.
   * @go `os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)`
   */
  open(name: string): File;
  /**
   * What a file holds by now; null if there is none.
   * @go `os.ReadFile(name)`
   */
  text(name: string): string | null;
}

export interface DiskOptions {
  /** Time that each write takes. 100 µs. */
  readonly writeTime?: Duration;
  /** Time that each byte takes beside. 5 ns. */
  readonly byteTime?: Duration;
}
