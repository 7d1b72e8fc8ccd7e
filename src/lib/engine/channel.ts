import { EventKind, WaitCode } from '../trace';
import { GoPanic } from './errors';
import { SIZES, SLOT } from './memory/sizes';
import type { Runtime } from './runtime';
import { Operation } from './operation';
import { REFERENCES, type Visit } from './inspect/references';
import { Shape, Waiter } from './task';
import { WaitList, type ListOwner } from './wait-list';

/** Go's own limit is memory; an array's is this, and Go's text for both is the same. */
const MAX_CAPACITY = 2 ** 24;

/** A receiver brings no value. The waiter of a `select` case has this one if the case asks for `ok` too. */
const ASKS_OK = Symbol('ok');

/** Puts into a waiting task what its operation results in. */
function deliver(waiter: Waiter, value: unknown, ok: boolean): void {
  const { shape, task } = waiter;
  if (shape === Shape.value) {
    task.value = value;
    return;
  }
  const got = shape === Shape.selected && waiter.value === ASKS_OK ? [value, ok] : value;
  task.value = shaped(shape, waiter.caseName, got, ok);
}

function shaped(shape: Shape, caseName: string, value: unknown, ok: boolean): unknown {
  switch (shape) {
    case Shape.value:
      return value;
    case Shape.pair:
      return [value, ok];
    case Shape.iteration:
      return { value, done: !ok };
    case Shape.selected:
      return { case: caseName, value };
  }
}

/** A panic that shows in another task than the one that causes it: its own stack would name the wrong line. */
function panicElsewhere(text: string): GoPanic {
  const panic = new GoPanic(new Error(text));
  panic.stack = '';
  return panic;
}

/** A send or a receive: what a program awaits, or a case of a `select`. */
export class ChannelOperation extends Operation {
  constructor(
    readonly channel: Channel,
    private readonly sends: boolean,
    private readonly shape: Shape,
    private readonly value: unknown,
  ) {
    super();
  }

  /** Why a task that waits for it alone waits. */
  get reason(): WaitCode {
    const { isNil } = this.channel;
    if (this.sends) return isNil ? WaitCode.chanSendNil : WaitCode.chanSend;
    return isNil ? WaitCode.chanReceiveNil : WaitCode.chanReceive;
  }

  start(runtime: Runtime): boolean {
    const { channel, sends, shape } = this;
    runtime.charge(runtime.costs.channel);
    const isDone = sends
      ? channel.sendNow(runtime, this.value, runtime.currentId)
      : channel.receiveNow(runtime, shape, '');
    if (isDone) return false;
    const task = runtime.current;
    const waiter = (task.waiter ??= new Waiter(task));
    waiter.shape = shape;
    this.enlist(waiter);
    return runtime.park(this.reason, channel.id);
  }

  /** As the case `caseName` of a `select`: true if it needs no waiting, and is done. May throw a panic. */
  attempt(runtime: Runtime, caseName: string): boolean {
    const { channel } = this;
    if (this.sends) {
      if (!channel.sendNow(runtime, this.value, runtime.currentId)) return false;
      runtime.value = { case: caseName, value: undefined };
      return true;
    }
    if (this.shape !== Shape.pair) return channel.receiveNow(runtime, Shape.selected, caseName);
    if (!channel.receiveNow(runtime, Shape.pair, '')) return false;
    runtime.value = { case: caseName, value: runtime.got() };
    return true;
  }

  /** Waits in the channel's list. */
  enlist(waiter: Waiter): void {
    const { channel, sends } = this;
    waiter.sends = sends;
    if (sends) {
      waiter.value = this.value;
      channel.senders.push(waiter, channel);
    } else {
      waiter.value = this.shape === Shape.pair ? ASKS_OK : undefined;
      channel.receivers.push(waiter, channel);
    }
  }
}

/** What sends on a channel by itself, at moments. */
export interface ChannelClock {
  /** Sends now if it is due. */
  poll(): void;
  /** Somebody waits on the channel. */
  awaited(): void;
  /** Nobody does any more. */
  abandoned(): void;
}

/**
 * A channel: Go's `hchan` (`src/runtime/chan.go`).
 *
 * Invariants: at least one of the waiting lists is empty, but for a task that selects on both directions; on
 * a buffered channel a waiting receiver means an empty buffer, and a waiting sender a full one.
 */
export class Channel implements ListOwner {
  readonly id: number;
  readonly senders = new WaitList();
  readonly receivers = new WaitList();
  closed = false;
  private buffer: unknown[] | null;
  private head = 0;
  private count = 0;
  /** Of buffer and waiting lists those that are not empty. */
  private keepers = 0;
  private readonly bytes: number;
  private clock: ChannelClock | null = null;
  private readonly recvOperation = new ChannelOperation(this, false, Shape.value, undefined);
  private pairOperation: ChannelOperation | null = null;

  /** `isNil`: every operation waits for ever, as on Go's nil channel. */
  constructor(
    private readonly runtime: Runtime,
    private readonly room: number,
    readonly isNil = false,
  ) {
    if (!(Number.isInteger(room) && room >= 0 && room <= MAX_CAPACITY)) {
      throw new GoPanic(new Error('makechan: size out of range'));
    }
    this.id = isNil ? 0 : runtime.objectId();
    this.buffer = room === 0 ? null : [];
    this.bytes = isNil ? 0 : SIZES.channel + room * SLOT;
    if (isNil) return;
    runtime.memory.allocate(this.bytes);
    runtime.emit(EventKind.chanMake, this.id, room, runtime.site);
  }

  /** A timer's channel: room for one value, which programs do not see (Go 1.23: `cap` and `len` are 0). */
  static ofTimer(runtime: Runtime, clock: ChannelClock): Channel {
    const channel = new Channel(runtime, 1);
    channel.clock = clock;
    return channel;
  }

  get hasReceivers(): boolean {
    return this.receivers.first !== null;
  }

  get length(): number {
    return this.clock === null ? this.count : 0;
  }

  get capacity(): number {
    return this.clock === null ? this.room : 0;
  }

  // --- What `chan` gives to a program.

  recv(): Operation {
    return this.recvOperation;
  }

  recvOk(): Operation {
    return (this.pairOperation ??= new ChannelOperation(this, false, Shape.pair, undefined));
  }

  [Symbol.asyncIterator](): { next(): Operation } {
    const next = new ChannelOperation(this, false, Shape.iteration, undefined);
    return { next: () => next };
  }

  send(value: unknown): Operation {
    return new ChannelOperation(this, true, Shape.value, value);
  }

  trySend(value: unknown): boolean {
    this.runtime.charge(this.runtime.costs.channel);
    return this.sendNow(this.runtime, value, this.runtime.currentId);
  }

  tryRecv(): { ok: boolean; value: unknown } {
    const { runtime } = this;
    runtime.charge(runtime.costs.channel);
    if (!this.receiveNow(runtime, Shape.pair, '')) return { ok: false, value: undefined };
    const [value, ok] = runtime.got() as [unknown, boolean];
    return { ok, value };
  }

  close(): void {
    const { runtime } = this;
    if (this.isNil) throw new GoPanic(new Error('close of nil channel'));
    if (this.closed) throw new GoPanic(new Error('close of closed channel'));
    runtime.charge(runtime.costs.channel);
    this.closed = true;
    runtime.emit(EventKind.chanClose, runtime.currentId, this.id, 0);
    for (let w = this.receivers.take(this); w !== null; w = this.receivers.take(this)) {
      deliver(w, undefined, false);
      runtime.charge(runtime.costs.closeWaiter);
      runtime.ready(w.task);
    }
    for (let w = this.senders.take(this); w !== null; w = this.senders.take(this)) {
      w.value = undefined;
      w.task.failed = true;
      w.task.value = panicElsewhere('send on closed channel');
      runtime.charge(runtime.costs.closeWaiter);
      runtime.ready(w.task);
    }
  }

  // --- The two directions, without waiting.

  /** Task `by` sends to a waiting receiver or into the buffer; false where it would have to wait. */
  sendNow(runtime: Runtime, value: unknown, by: number): boolean {
    if (this.isNil) return false;
    if (this.closed) throw new GoPanic(new Error('send on closed channel'));
    const receiver = this.receivers.take(this);
    if (receiver !== null) {
      // Hand over directly: the value never touches the buffer, which is empty.
      runtime.emit(EventKind.chanSend, by, this.id, 0);
      runtime.emit(EventKind.chanRecv, receiver.task.id, this.id, 0);
      deliver(receiver, value, true);
      runtime.ready(receiver.task);
      return true;
    }
    if (this.count === this.room) return false;
    this.put(value);
    runtime.emit(EventKind.chanSend, by, this.id, this.count);
    return true;
  }

  /** Receives from the buffer, a waiting sender, or a closed channel; false where it would have to wait. */
  receiveNow(runtime: Runtime, shape: Shape, caseName: string): boolean {
    if (this.isNil) return false;
    if (this.clock !== null && this.count === 0) this.clock.poll();
    let value: unknown;
    let ok = true;
    if (this.count > 0) {
      value = this.takeHead();
      const sender = this.senders.take(this);
      if (sender !== null) this.put(this.passOn(runtime, sender));
    } else {
      const sender = this.senders.take(this);
      if (sender !== null) value = this.passOn(runtime, sender);
      else if (this.closed) ok = false;
      else return false;
    }
    runtime.emit(EventKind.chanRecv, runtime.currentId, this.id, this.count);
    runtime.value = shape === Shape.value ? value : shaped(shape, caseName, value, ok);
    return true;
  }

  /** Empties the buffer. Says whether there was a value in it. */
  takeBack(): boolean {
    if (this.count === 0) return false;
    while (this.count > 0) this.takeHead();
    return true;
  }

  /** Removes a waiter from the list that it is in. */
  forget(waiter: Waiter): void {
    (waiter.sends ? this.senders : this.receivers).remove(waiter, this);
  }

  /** Who waits belongs to nobody, and what a sender brings to the sender: only the buffer is the channel's. */
  [REFERENCES](visit: Visit): void {
    this.buffer?.forEach(visit);
  }

  private passOn(runtime: Runtime, sender: Waiter): unknown {
    const { value } = sender;
    sender.value = undefined;
    runtime.emit(EventKind.chanSend, sender.task.id, this.id, this.count);
    sender.task.value =
      sender.shape === Shape.selected
        ? shaped(Shape.selected, sender.caseName, undefined, true)
        : undefined;
    runtime.ready(sender.task);
    return value;
  }

  /** Tasks wait here, where none did. */
  filled(): void {
    this.keep();
    if (this.clock !== null) this.clock.awaited();
  }

  /** No task waits here any more. */
  emptied(): void {
    this.letGo();
    if (this.clock !== null) this.clock.abandoned();
  }

  /** Counted in bytes that are alive, while a value is in it or a task waits at it: they keep it. */
  private keep(): void {
    if (this.keepers++ === 0) this.runtime.memory.hold(this.bytes);
  }

  private letGo(): void {
    if (--this.keepers === 0) this.runtime.memory.drop(this.bytes);
  }

  private put(value: unknown): void {
    if (this.count === 0) this.keep();
    this.buffer![(this.head + this.count++) % this.room] = value;
  }

  private takeHead(): unknown {
    const buffer = this.buffer!;
    const value = buffer[this.head];
    buffer[this.head] = undefined;
    this.head = (this.head + 1) % this.room;
    if (--this.count === 0) this.letGo();
    return value;
  }
}
