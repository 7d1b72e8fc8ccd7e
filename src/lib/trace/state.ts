import { ChannelState } from './channel-state';
import type { TraceLog } from './log';
import { MemoryState } from './memory-state';
import { ResourceState } from './resource-state';
import { MAX_ROOMS, NO_ROOM, Room, RoomState } from './rooms';
import {
  EventKind,
  FRAME_NS,
  placeReason,
  RUNTIME_PROC,
  STACK_BYTES,
  TaskStatus,
  WaitCode,
  WORDS_PER_EVENT,
} from './vocabulary';

const KIND_MASK = 0x3f;
const TWO_32 = 2 ** 32;

/** More tasks than any run within the engine's limits can have: a forged log cannot make tables grow on. */
export const MAX_TASKS = 3_000_000;
const MAX_ENTRIES = 2 ** 16;

type TaskRows = Readonly<Omit<TaskColumns, 'grow' | 'copy' | 'make' | 'capacity'>>;

/** The columns of the task table, each with one entry a task id. */
class TaskColumns {
  status = new Uint8Array(0);
  room = new Uint16Array(0);
  slot = new Uint32Array(0);
  /** Entry id: function and spawn site. */
  entry = new Uint32Array(0);
  parent = new Uint32Array(0);
  owner = new Uint32Array(0);
  /** Frames that had begun when it was made. */
  bornFrame = new Uint32Array(0);
  /** Frames that had begun when it came into its present status. */
  sinceFrame = new Uint32Array(0);
  /** What it waits for, or 0. */
  object = new Uint32Array(0);

  /** Rows of which `entry`, `parent` and `bornFrame` are filled: a task has them from its making on. */
  private made = 0;

  get capacity(): number {
    return this.status.length;
  }

  /** The next row is that of a new task. */
  make(task: number, entry: number, parent: number, frame: number): void {
    this.status[task] = TaskStatus.runnable;
    this.entry[task] = entry;
    this.parent[task] = parent;
    this.owner[task] = this.object[task] = 0;
    this.bornFrame[task] = this.sinceFrame[task] = frame;
    if (task >= this.made) this.made = task + 1;
  }

  /** Makes room for tasks up to `capacity`; the rows so far are kept. */
  grow(capacity: number): void {
    const before: TaskRows = Object.assign({}, this);
    this.status = new Uint8Array(capacity);
    this.room = new Uint16Array(capacity);
    this.slot = new Uint32Array(capacity);
    this.entry = new Uint32Array(capacity);
    this.parent = new Uint32Array(capacity);
    this.owner = new Uint32Array(capacity);
    this.bornFrame = new Uint32Array(capacity);
    this.sinceFrame = new Uint32Array(capacity);
    this.object = new Uint32Array(capacity);
    this.made = 0;
    this.copy(before, before.status.length);
  }

  /**
   * Takes over the first `used` rows of another table of the same log; so of those that it has had before, what
   * never changes is there. Rows beyond may hold anything.
   */
  copy(from: TaskRows, used: number): void {
    this.status.set(from.status.subarray(0, used));
    this.room.set(from.room.subarray(0, used));
    this.slot.set(from.slot.subarray(0, used));
    this.owner.set(from.owner.subarray(0, used));
    this.sinceFrame.set(from.sinceFrame.subarray(0, used));
    this.object.set(from.object.subarray(0, used));
    const { made } = this;
    if (used <= made) return;
    this.entry.set(from.entry.subarray(made, used), made);
    this.parent.set(from.parent.subarray(made, used), made);
    this.bornFrame.set(from.bornFrame.subarray(made, used), made);
    this.made = used;
  }
}

/**
 * Everything that is drawn, as it is after the first `index` events of a log: the fold. It goes forward with
 * `advance`; to go back, `copy` a state kept from earlier (see `Timeline`). The same index always gives the same
 * state, slots included, whichever way one came.
 *
 * A log may be forged: ids out of range are passed over.
 */
export class TraceState {
  /** Events folded so far. */
  index = 0;
  /** Frames that have begun: during frame k it is k + 1. */
  framesBegun = 0;
  /** Tasks made so far, `main` included; ids are 1 … taskCount. */
  taskCount = 0;
  /** Alive: neither done nor panicked. Like `runtime.NumGoroutine`, with `main`. */
  live = 0;
  done = 0;
  panicked = 0;
  /** Tasks made so far of each entry; index is the entry id. */
  spawnedByEntry: number[] = [];
  /** Tasks made since the present frame began. */
  spawnedThisFrame = 0;
  /** Frames that began while the game loop was still at work. */
  droppedFrames = 0;
  /** What the game loop needed for the last frame that it finished, in ns; 0 before the first. */
  frameTime = 0;
  /** The last frame that the game loop finished: what a player sees by now; -1 before the first. */
  servedFrame = -1;
  /** The most tasks that were in run queues at once since the present frame began. */
  longestQueue = 0;
  /** Exit code, or -1 while the program runs. */
  exitCode = -1;
  readonly memory = new MemoryState();
  readonly resources = new ResourceState();
  readonly channels = new ChannelState();
  readonly tasks = new TaskColumns();
  /** Indexed as `Room` says, then one for each place where tasks have waited. */
  rooms: RoomState[] = [new RoomState(0), new RoomState(0), new RoomState(0)];
  /** Each processor's clock in ns; the last is the runtime's. */
  clocks = new Float64Array(RUNTIME_PROC + 1);

  private roomOfPlace = new Map<number, number>();
  /** Tasks mostly wait where the one before them waits: a look-up less. */
  private lastPlace = -1;
  private lastRoom = 0;

  /** Virtual time in ns: the furthest that any processor has come. */
  get now(): number {
    return Math.max((this.framesBegun - 1) * FRAME_NS, 0, ...this.clocks);
  }

  /** Tasks in run queues, those that have never run among them. */
  get queued(): number {
    return this.rooms[Room.spawned].count + this.rooms[Room.runnable].count;
  }

  /** Bytes of the stacks of all that are alive. */
  get stackBytes(): number {
    return this.live * STACK_BYTES + this.memory.grownBytes;
  }

  isAlive(task: number): boolean {
    return this.tasks.status[task] < TaskStatus.done;
  }

  /** Folds the events of the log up to `index`, which is not before the present one. */
  advance(log: TraceLog, index: number): void {
    const { capacity } = this.tasks;
    // At once: growing step by step would copy the table again and again, as would a log that still grows.
    if (log.spawned >= capacity) {
      this.tasks.grow(Math.min(Math.max(log.spawned, capacity * 2), MAX_TASKS) + 1);
    }
    log.scan(this.index, index, (words, begin, end) => this.fold(words, begin, end));
    this.index = Math.max(this.index, index);
  }

  /** Becomes the same as another state of the same log, and keeps its own arrays for that. */
  copy(from: TraceState): void {
    this.index = from.index;
    this.framesBegun = from.framesBegun;
    this.taskCount = from.taskCount;
    this.live = from.live;
    this.done = from.done;
    this.panicked = from.panicked;
    this.spawnedByEntry = from.spawnedByEntry.slice();
    this.spawnedThisFrame = from.spawnedThisFrame;
    this.droppedFrames = from.droppedFrames;
    this.frameTime = from.frameTime;
    this.servedFrame = from.servedFrame;
    this.longestQueue = from.longestQueue;
    this.exitCode = from.exitCode;
    this.clocks.set(from.clocks);
    this.memory.copy(from.memory);
    this.resources.copy(from.resources);
    this.channels.copy(from.channels);
    const used = from.taskCount + 1;
    if (used > this.tasks.capacity) this.tasks.grow(used);
    this.tasks.copy(from.tasks, used);
    this.rooms.length = Math.min(this.rooms.length, from.rooms.length);
    from.rooms.forEach((room, i) => {
      (this.rooms[i] ??= new RoomState(room.place)).copy(room);
    });
    this.roomOfPlace = new Map(from.roomOfPlace);
    this.lastPlace = -1;
  }

  /** Folds the events of words [begin, end). Nearly all are moves of a task, which are made here at once. */
  private fold(words: Uint32Array, begin: number, end: number): void {
    const { clocks, rooms } = this;
    const { status, room, slot, sinceFrame, object } = this.tasks;
    for (let i = begin; i < end; i += WORDS_PER_EVENT) {
      const head = words[i];
      const proc = (head >>> 6) & KIND_MASK;
      const task = words[i + 1];
      clocks[proc] += head >>> 12;
      let to: number = Room.runnable;
      let becomes: TaskStatus = TaskStatus.runnable;
      switch (head & KIND_MASK) {
        case EventKind.taskRun:
          to = Room.running;
          becomes = TaskStatus.running;
          break;
        case EventKind.taskBlock:
          to = this.roomAt(words[i + 2]);
          if (to === NO_ROOM) continue;
          becomes = statusAt(words[i + 2]);
          break;
        case EventKind.taskReady:
        case EventKind.taskYield:
          break;
        case EventKind.taskSpawn:
          this.spawn(task, words[i + 2], words[i + 3]);
          continue;
        default:
          this.apply(words, i);
          continue;
      }
      if (!this.known(task) || status[task] >= TaskStatus.done) continue;
      const from = room[task];
      rooms[from].leave(slot[task], from !== Room.running);
      status[task] = becomes;
      sinceFrame[task] = this.framesBegun;
      room[task] = to;
      if (to === Room.running) {
        this.seat(task, proc);
        object[task] = 0;
        continue;
      }
      slot[task] = rooms[to].enter(task);
      if (to === Room.runnable) this.measureQueue();
      else object[task] = words[i + 3];
    }
  }

  /** What is seldom. */
  private apply(words: Uint32Array, i: number): void {
    const head = words[i];
    const subject = words[i + 1];
    const a = words[i + 2];
    switch (head & KIND_MASK) {
      case EventKind.advance:
        this.clocks[(head >>> 6) & KIND_MASK] += a + words[i + 3] * TWO_32;
        break;
      case EventKind.frameBegin:
        this.framesBegun++;
        this.spawnedThisFrame = 0;
        this.longestQueue = this.queued;
        break;
      case EventKind.frameWait:
        this.frameTime = a + words[i + 3] * TWO_32;
        this.servedFrame = subject;
        break;
      case EventKind.frameDrop:
        this.droppedFrames++;
        break;
      case EventKind.taskOwn:
        if (this.known(subject)) this.tasks.owner[subject] = a;
        break;
      case EventKind.taskDone:
        if (this.ends(subject, TaskStatus.done)) this.done++;
        break;
      case EventKind.taskPanic:
        if (this.ends(subject, TaskStatus.panicked)) this.panicked++;
        break;
      case EventKind.chanMake:
        this.channels.makes(subject, a, words[i + 3]);
        break;
      case EventKind.chanSend:
      case EventKind.chanRecv:
        this.channels.holds(a, words[i + 3]);
        break;
      case EventKind.chanClose:
        this.channels.closes(a);
        break;
      case EventKind.exit:
        this.exitCode = subject;
        break;
      case EventKind.stackSize:
        if (this.known(subject) && this.isAlive(subject))
          this.memory.apply(EventKind.stackSize, subject, a, words[i + 3]);
        break;
      case EventKind.resourceOpen:
        this.resources.opens(a);
        break;
      case EventKind.resourceIdle:
        this.resources.idles(words[i + 3]);
        break;
      case EventKind.resourceReuse:
        this.resources.isReused(words[i + 3]);
        break;
      case EventKind.resourceClose:
        this.resources.closes(words[i + 3]);
        break;
      case EventKind.gcStart:
      case EventKind.gcEnd:
      case EventKind.gcPause:
      case EventKind.heapGoal:
      case EventKind.heapLive:
        this.memory.apply((head & KIND_MASK) as EventKind, subject, a, words[i + 3]);
        break;
    }
  }

  private known(task: number): boolean {
    return task > 0 && task <= this.taskCount;
  }

  private spawn(task: number, entry: number, parent: number): void {
    // Tasks are numbered in the order of their making: any other number is forged.
    if (task !== this.taskCount + 1 || task > MAX_TASKS) return;
    this.taskCount = task;
    this.live++;
    this.spawnedThisFrame++;
    if (entry < MAX_ENTRIES) this.spawnedByEntry[entry] = (this.spawnedByEntry[entry] ?? 0) + 1;
    const { tasks } = this;
    tasks.make(task, entry, parent, this.framesBegun);
    tasks.room[task] = Room.spawned;
    tasks.slot[task] = this.rooms[Room.spawned].enter(task);
    this.measureQueue();
  }

  /** The waiting room of a place; `NO_ROOM` where there are too many. */
  private roomAt(place: number): number {
    if (place === this.lastPlace) return this.lastRoom;
    let room = this.roomOfPlace.get(place);
    if (room === undefined) {
      if (this.rooms.length >= MAX_ROOMS) return NO_ROOM;
      room = this.rooms.push(new RoomState(place)) - 1;
      this.roomOfPlace.set(place, room);
    }
    this.lastPlace = place;
    this.lastRoom = room;
    return room;
  }

  /** A living task is over. */
  private ends(task: number, status: TaskStatus): boolean {
    if (!this.known(task) || !this.isAlive(task)) return false;
    const { tasks } = this;
    const from = tasks.room[task];
    this.rooms[from].leave(tasks.slot[task], from !== Room.running);
    tasks.status[task] = status;
    tasks.sinceFrame[task] = this.framesBegun;
    tasks.room[task] = NO_ROOM;
    this.live--;
    this.memory.ended(task);
    return true;
  }

  private measureQueue(): void {
    if (this.queued > this.longestQueue) this.longestQueue = this.queued;
  }

  /** On a processor. */
  private seat(task: number, proc: number): void {
    const room = this.rooms[Room.running];
    const before = proc < room.slots ? room.occupants[proc] : 0;
    room.enterAt(task, proc);
    this.tasks.slot[task] = proc;
    // Two tasks on one processor are forged: the second takes the place.
    if (before !== 0) room.count--;
  }
}

const statusAt = (place: number): TaskStatus =>
  placeReason(place) === WaitCode.sleep ? TaskStatus.sleeping : TaskStatus.blocked;
