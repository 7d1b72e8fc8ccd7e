import { CloseReason, ResourceKind, WaitCode } from '../../trace';
import { checkedDuration } from '../checked';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import type { Task } from '../task';
import { Alarm } from './alarm';
import { Resource } from './resource';

/** What somebody at the other end does with what is written: an answer after some ns, or none. */
export type Answer = (value: unknown) => { readonly after: number; readonly value: unknown } | null;

export interface ConnectionOptions {
  readonly name?: string;
  readonly answer?: Answer;
  /** ns between two probes that ask whether the other end is there; 0: nobody asks. */
  readonly keepAlive?: number;
}

/** `v, err`, as Go returns them. */
type Result = readonly [value: unknown, error: Error | null];

/** Go's texts (`net.ErrClosed`, `os.ErrDeadlineExceeded`, `io.EOF`, `ETIMEDOUT`). */
const CLOSED = 'use of closed network connection';
const TIMEOUT = 'i/o timeout';
const END = 'EOF';
const LOST = 'connection timed out';

/** Probes that may stay without an answer: the default of Go's `net.KeepAliveConfig`. */
const PROBES = 9;

/** Where a connection goes when its user is done with it. */
export interface ConnectionPool {
  takeBack(connection: Connection): void;
  /** It is open no more. */
  closed(connection: Connection): void;
}

/**
 * One end of a simulated network connection. The other end is what `answer` says, and what the program lets it
 * do: it may send (`deliver`), hang up, or vanish without a word.
 */
export class Connection extends Resource {
  /** ns; 0: none. */
  private deadline = 0;
  private readonly inbox: unknown[] = [];
  private readonly readers: Task[] = [];
  private hungUp = false;
  private vanished = false;
  private isLost = false;
  private readonly deadlineAlarm: Alarm;
  private readonly probeAlarm: Alarm;
  private readonly answer: Answer | undefined;
  private readonly keepAlive: number;

  constructor(
    runtime: Runtime,
    options: ConnectionOptions,
    private readonly pool: ConnectionPool | null = null,
  ) {
    super(runtime, ResourceKind.connection, options.name ?? 'connection');
    this.answer = options.answer;
    this.keepAlive = checkedDuration(options.keepAlive ?? 0, 'connection keepAlive');
    this.deadlineAlarm = new Alarm(runtime);
    this.probeAlarm = new Alarm(runtime);
  }

  // --- This end.

  read(): Operation {
    return new Read(this);
  }

  write(value: unknown): Operation {
    return new Write(this, value);
  }

  /** As of a moment of virtual time reads fail, those that wait too; 0 lifts that. */
  setReadDeadline(moment: number): void {
    this.deadline = Math.max(checkedDuration(moment, 'setReadDeadline'), 0);
    this.deadlineAlarm.stop();
    if (this.readers.length > 0) this.watchDeadline();
  }

  close(): void {
    this.closeFor(CloseReason.program);
  }

  /** Its user is done with it: back to the pool, or closed where there is none. */
  release(): void {
    if (!this.isOpen) return;
    if (this.pool === null) this.close();
    else this.pool.takeBack(this);
  }

  // --- The other end, as a program plays it.

  /** A value comes from the other end. */
  deliver(value: unknown): void {
    if (this.vanished || this.hungUp || !this.isOpen) return;
    const reader = this.readers.shift();
    if (reader === undefined) this.inbox.push(value);
    else this.wake(reader, [value, null]);
  }

  /** The other end closes: what it has sent can be read, and then no more. */
  hangUp(): void {
    if (this.vanished || this.hungUp) return;
    this.hungUp = true;
    this.wakeAll(END);
  }

  /** The other end is gone and nobody says so. Only a deadline, or keep-alive, finds out. */
  vanish(): void {
    if (this.vanished || !this.isOpen) return;
    this.vanished = true;
    const { keepAlive } = this;
    if (keepAlive <= 0) return;
    // The first probe is sent after one interval of silence, and each of them waits one.
    this.probeAlarm.set(this.runtime.now + keepAlive * (PROBES + 1), () => {
      this.isLost = true;
      this.wakeAll(LOST);
    });
  }

  // --- Operations.

  readNow(): Result | null {
    if (!this.isOpen) return failure(CLOSED);
    if (this.deadline > 0 && this.deadline <= this.runtime.now) return failure(TIMEOUT);
    if (this.inbox.length > 0) return [this.inbox.shift(), null];
    if (this.isLost) return failure(LOST);
    return this.hungUp ? failure(END) : null;
  }

  waitForRead(task: Task): void {
    this.readers.push(task);
    this.watchDeadline();
  }

  writeNow(value: unknown): Error | null {
    if (!this.isOpen) return new Error(CLOSED);
    if (this.isLost) return new Error(LOST);
    const { answer } = this;
    if (this.vanished || this.hungUp || answer === undefined) return null;
    const reply = answer(value);
    if (reply !== null) {
      const when = this.runtime.now + Math.max(0, checkedDuration(reply.after, 'answer after'));
      const arrive = this.runtime.holds(() => this.deliver(reply.value), this, reply.value);
      new Alarm(this.runtime).set(when, arrive);
    }
    return null;
  }

  // --- The pool.

  becomeIdle(): void {
    this.stateIdle();
  }

  becomeUsed(): void {
    this.deadline = 0;
    this.stateReuse();
  }

  closeFor(reason: CloseReason): void {
    if (!this.isOpen) return;
    this.stateClosed(this.isLost ? CloseReason.peerLost : reason);
    this.probeAlarm.stop();
    this.wakeAll(CLOSED);
    this.pool?.closed(this);
  }

  private watchDeadline(): void {
    if (this.deadline === 0 || this.deadlineAlarm.position >= 0) return;
    this.deadlineAlarm.set(this.deadline, () => this.wakeAll(TIMEOUT));
  }

  private wake(reader: Task, result: Result): void {
    if (this.readers.length === 0) this.deadlineAlarm.stop();
    reader.value = result;
    this.runtime.ready(reader);
  }

  private wakeAll(text: string): void {
    for (let reader = this.readers.shift(); reader; reader = this.readers.shift()) {
      this.wake(reader, failure(text));
    }
  }
}

const failure = (text: string): Result => [undefined, new Error(text)];

class Read extends Operation {
  constructor(private readonly connection: Connection) {
    super();
  }

  start(runtime: Runtime): boolean {
    const { connection } = this;
    runtime.charge(runtime.costs.channel);
    const result = connection.readNow();
    if (result !== null) {
      runtime.value = result;
      return false;
    }
    connection.waitForRead(runtime.current);
    return runtime.park(WaitCode.ioWait, connection.id);
  }
}

/** Returns at once: what is written goes into the network's buffers. */
class Write extends Operation {
  constructor(
    private readonly connection: Connection,
    private readonly value: unknown,
  ) {
    super();
  }

  start(runtime: Runtime): boolean {
    runtime.charge(runtime.costs.channel);
    runtime.value = this.connection.writeNow(this.value);
    return false;
  }
}
