import { describe, expect, it } from 'vitest';
import {
  agreements,
  Collections,
  concerns,
  EVENT_GROUPS,
  EventClock,
  EventList,
  IDLE,
  Objects,
  readLanes,
  type EventGroup,
  type Finding,
} from '../src/lib/analysis';
import {
  EVENT_NAMES,
  EventKind,
  RUNTIME_PROC,
  TaskStatus,
  TraceLog,
  TraceState,
} from '../src/lib/trace';
import { runText } from './support/run-text';

const RUN = runText(
  `async function worker(c: Chan<number>) { for (;;) { await c.recv(); await work(200 * microsecond); await heap.alloc(60_000); } }
   async function lost() { await chan<number>().recv(); }
   export async function main() {
     const c = chan<number>(8);
     const o = owner("lobby");
     for (let i = 0; i < 3; i++) go(worker, c);
     for (let i = 0; ; i++) {
       go(lost);
       for (let k = 0; k < 40; k++) await c.send(k);
       if (i === 5) o.end();
       await frame.next();
     }
   }`,
  { frames: 40, procs: 3 },
);
const { log } = RUN;
const GROUPS = Object.keys(EVENT_GROUPS) as EventGroup[];

/** The same log as it comes in pieces; `each` is called after every piece. */
function inPieces(each: (log: TraceLog) => void): void {
  const growing = new TraceLog();
  const all: Uint32Array[] = [];
  log.scan(0, log.length, (words, begin, end) => all.push(words.slice(begin, end)));
  growing.append({ words: [], strings: log.strings, entries: log.entries });
  for (const words of all) {
    const half = Math.floor(words.length / 8) * 4;
    for (const part of [words.slice(0, half), words.slice(half)]) {
      growing.append({ words: [part], strings: [], entries: [] });
      each(growing);
    }
  }
}

describe('EventClock', () => {
  it('tells each event’s time as the fold has it', () => {
    const clock = new EventClock(log);
    clock.update();
    const state = new TraceState();
    for (let index = 0; index < log.length; index++) {
      state.advance(log, index + 1);
      const { proc } = log.at(index);
      if (index % 37 === 0 || proc === RUNTIME_PROC)
        expect(clock.at(index)).toBe(state.clocks[proc]);
    }
    expect(clock.end).toBe(Math.max(...state.clocks));
  });

  it('finds the first event after a moment', () => {
    const clock = new EventClock(log);
    clock.update();
    const from = log.frameStarts[20];
    const to = log.frameEnd(21);
    const time = clock.at(Math.floor((from + to) / 2));
    let expected = from;
    while (expected < to && clock.at(expected) <= time) expected++;
    expect(clock.firstAfter(from, to, time)).toBe(expected);
    expect(clock.firstAfter(from, to, Infinity)).toBe(to);
    expect(clock.firstAfter(from, to, -1)).toBe(from);
  });
});

describe('EventList', () => {
  it('puts every kind but advance into one group', () => {
    for (const name of EVENT_NAMES) {
      const kind = EventKind[name];
      const groups = GROUPS.filter((group) => EVENT_GROUPS[group].has(kind));
      expect([name, groups.length]).toEqual([name, name === 'advance' ? 0 : 1]);
    }
  });

  it.each([
    [GROUPS, 0],
    [['channels', 'frames'] as EventGroup[], 0],
    [GROUPS, 2],
  ])('lists what fits, in order, as the log grows', (groups, task) => {
    let list: EventList | null = null;
    inPieces((growing) => {
      list ??= new EventList(growing, groups, task);
      list.update();
    });
    const expected = RUN.events().filter(
      ({ kind, subject, a, b }) =>
        groups.some((group) => EVENT_GROUPS[group].has(kind)) &&
        (task === 0 || concerns(kind, subject, a, b, task)),
    );
    const found = list as EventList | null;
    expect(Array.from({ length: found?.length ?? 0 }, (_, row) => found?.at(row))).toEqual(
      expected.map(({ index }) => index),
    );
    const middle = expected[expected.length >> 1].index;
    expect(found?.before(middle)).toBe(expected.length >> 1);
    expect(found?.before(log.length)).toBe(expected.length);
  });

  it('finds what a task does, what is done to it, and what it does to others', () => {
    const list = new EventList(log, GROUPS, 1);
    list.update();
    const kinds = new Set(
      Array.from({ length: list.length }, (_, row) => log.at(list.at(row)).kind),
    );
    for (const name of ['taskSpawn', 'taskReady', 'chanSend', 'ownerEnd', 'taskBlock'] as const)
      expect(kinds.has(EventKind[name])).toBe(true);
    // A frame’s number is no task’s.
    expect(kinds.has(EventKind.frameBegin)).toBe(false);
  });
});

describe('Collections', () => {
  it('has each collection, with its pauses in all', () => {
    const collections = new Collections(log);
    collections.update();
    const end = RUN.state(log.frames);
    expect(collections.all.length).toBe(end.memory.gcCount);
    expect(collections.all.length).toBeGreaterThan(0);
    const pause = collections.all.reduce((sum, { pauseNs }) => sum + pauseNs, 0);
    expect(pause).toBe(end.memory.gcPauseNs);
    const over = collections.all.filter(({ alive }) => alive !== null);
    expect(over.at(-1)?.alive).toBe(end.memory.heapAlive);
    const begun = RUN.events().filter(({ kind }) => kind === EventKind.gcStart);
    expect(collections.all.map(({ cycle, before }) => [cycle, before])).toEqual(
      begun.map(({ subject, a }) => [subject, a]),
    );
    for (const { frame } of collections.all) expect(frame).toBeGreaterThan(0);
  });
});

describe('Objects', () => {
  it('knows channels and owners by what they are', () => {
    const objects = new Objects(log);
    objects.update();
    const made = RUN.events().find(({ kind, a }) => kind === EventKind.chanMake && a === 8);
    const found = objects.get(made?.subject ?? 0);
    expect(found).toMatchObject({ kind: 'channel', capacity: 8, site: made?.b });
    const owner = RUN.events().find(({ kind }) => kind === EventKind.ownerBegin);
    expect(objects.get(owner?.subject ?? 0)).toMatchObject({ kind: 'owner', name: 'lobby' });
    expect(objects.get(999_999)).toBeUndefined();
  });
});

describe('readLanes', () => {
  const lanes = readLanes(log, 5);

  it('has each task’s status at each event, as the fold has it', () => {
    const state = new TraceState();
    const rows = new Map<number, number>();
    for (let index = 0; index < log.length; index++) {
      state.advance(log, index + 1);
      const { kind, subject } = log.at(index);
      if (kind < EventKind.taskSpawn || kind > EventKind.taskPanic || kind === EventKind.taskOwn)
        continue;
      const row = rows.get(subject) ?? lanes.tasks.starts[subject];
      rows.set(subject, row + 1);
      expect(lanes.tasks.events[row]).toBe(index);
      expect(lanes.tasks.statuses[row]).toBe(state.tasks.status[subject]);
    }
    for (const [task, end] of rows) expect(end).toBe(lanes.tasks.starts[task + 1]);
  });

  it('runs one task at a time on each processor, and knows idle ones', () => {
    expect(lanes.procs.count).toBe(5);
    for (let proc = 0; proc < 3; proc++) {
      const [from, to] = [lanes.procs.starts[proc], lanes.procs.starts[proc + 1]];
      expect(to).toBeGreaterThan(from);
      for (let row = from; row < to; row++) {
        const isRun = log.at(lanes.procs.events[row]).kind === EventKind.taskRun;
        expect(lanes.procs.statuses[row]).toBe(isRun ? TaskStatus.running : IDLE);
        if (row > from)
          expect(lanes.procs.times[row]).toBeGreaterThanOrEqual(lanes.procs.times[row - 1]);
        // Who leaves has come before: it alternates.
        if (row > from) expect(lanes.procs.statuses[row]).not.toBe(lanes.procs.statuses[row - 1]);
      }
    }
    expect(lanes.procs.starts[5]).toBe(lanes.procs.starts[3]);
  });

  it('finds what a lane does at a moment', () => {
    const { starts, times } = lanes.tasks;
    for (const task of [1, 2, 5]) {
      for (let row = starts[task]; row < starts[task + 1]; row++) {
        const at = lanes.tasks.rowAt(task, times[row]);
        expect(times[at]).toBe(times[row]);
        expect(at).toBeGreaterThanOrEqual(row);
      }
      expect(lanes.tasks.rowAt(task, -1)).toBe(starts[task] - 1);
      expect(lanes.tasks.rowAt(task, Infinity)).toBe(starts[task + 1] - 1);
    }
  });
});

describe('agreements', () => {
  const finding = (detector: Finding['detector'], waitSite: number, count: number): Finding => ({
    ...{ detector, waitSite, count, entry: 'tick', spawnSite: 3 },
    ...{ reason: 'chan receive', sinceFrame: 9, example: 2 },
  });

  it('sets what was found at one place side by side, the most first', () => {
    const rows = agreements([
      finding('tick-age', 7, 10),
      finding('site-growth', 8, 900),
      finding('site-growth', 7, 40),
      finding('tick-age', 7, 5),
    ]);
    expect(rows.map(({ waitSite, counts, most }) => [waitSite, counts, most])).toEqual([
      [8, { 'site-growth': 900 }, 900],
      [7, { 'tick-age': 15, 'site-growth': 40 }, 40],
    ]);
  });
});
