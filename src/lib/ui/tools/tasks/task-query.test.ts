import { describe, expect, it } from 'vitest';
import { Verdicts } from '$lib/analysis';
import { toolMessages } from '$lib/i18n/tools';
import type { WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, Timeline, type TraceState } from '$lib/trace';
import { runText, type TextRun } from '../../../../../tests/support/run-text';
import { CensusTaker } from '../../board/census';
import { Names } from '../parts/names';
import { taskCells } from './task-cells';
import { queryTasks, SORTABLE, type TaskFilter, type TaskQuery } from './task-query';

const LEAKY = runText(
  `const replies = chan<number>();
   async function tick(i: number) { if (i % 3 === 0) await sleep(40 * millisecond); await replies.recv(); }
   async function room(o: ReturnType<typeof owner>) { o.go(tick, 1); await frame.next(); }
   export async function main() {
     const o = owner("lobby");
     for (let i = 0; ; i++) {
       for (let k = 0; k < 5; k++) go(tick, i + k);
       if (i === 3) go(room, o);
       if (i === 8) o.end();
       await frame.next();
     }
   }`,
  { frames: 24, procs: 2 },
);
const FIXED = runText(
  `async function quick() { await gosched(); }
   export async function main() { for (;;) { go(quick); await frame.next(); } }`,
  { frames: 24, procs: 2 },
);

const sites = Array.from({ length: 64 }, (_, line) => ({
  kind: 'call' as const,
  line: line + 1,
  column: 1,
  fn: 'f',
}));

function viewOf(run: TextRun, state: TraceState): WorldView {
  const verdicts = new Verdicts(run.log, { tickAgeFrames: 4, ownershipGraceFrames: 2 });
  verdicts.update();
  return {
    state,
    log: run.log,
    program: { file: 'leaky.ts', sites } as unknown as WorldView['program'],
    frame: state.framesBegun,
    isLeaked: (task) => verdicts.isLeaked(task, state.framesBegun),
  } as WorldView;
}

const QUERY: TaskQuery = { text: '', filter: 'alive', sort: 'id', descending: false };

/** Both worlds after `index` events of each. */
function bothAt(index: number) {
  const [leaky, fixed] = [LEAKY, FIXED].map((run) =>
    viewOf(run, new Timeline(run.log).at(Math.min(index, run.log.length))),
  );
  return [
    { side: 'leaky', view: leaky },
    { side: 'fixed', view: fixed },
  ] as const;
}

/** Positions between events as well as at frames. */
const POSITIONS = Array.from({ length: 40 }, (_, i) => Math.floor((i * LEAKY.log.length) / 39));

describe('the tasks table', () => {
  it.each(POSITIONS)('says what the board shows, in both worlds, after %i events', (index) => {
    const worlds = bothAt(index);
    const rows = queryTasks(worlds, QUERY);
    const t = toolMessages('en');
    for (const { side, view } of worlds) {
      const census = new CensusTaker().take(view);
      const listed = Array.from({ length: rows.length }, (_, row) => row)
        .filter((row) => rows.side(row) === side)
        .map((row) => rows.task(row));
      const names = new Names(view, t);
      expect(listed).toHaveLength(view.state.live);
      census.rooms.forEach(({ room, slots, count, leaked }, r) => {
        const shown = [...room.occupants.subarray(0, slots)].filter((task) => task !== 0);
        const here = listed.filter((task) => view.state.tasks.room[task] === r);
        expect(new Set(here)).toEqual(new Set(shown));
        const cells = here.map((task) => taskCells(view, task, names, t));
        expect(cells).toHaveLength(count);
        expect(cells.filter(({ tone }) => tone === 'leaked')).toHaveLength(leaked);
        // Only who is in a waiting room waits, and all there for the same reason at the same line.
        const places = new Set(cells.map(({ reason, line }) => `${reason} ${line}`));
        expect(places.size).toBe(count === 0 ? 0 : 1);
        if (count > 0) expect(places.has('– –')).toBe(r < FIRST_WAITING_ROOM);
      });
    }
  });

  it('has each filter’s tasks and no others', () => {
    const worlds = bothAt(LEAKY.log.length - 3);
    const [{ view }] = worlds;
    const of = (filter: TaskFilter): number[] => {
      const rows = queryTasks([worlds[0]], { ...QUERY, filter });
      return Array.from({ length: rows.length }, (_, row) => rows.task(row));
    };
    expect(of('all')).toHaveLength(view.state.taskCount);
    expect(of('alive')).toHaveLength(view.state.live);
    expect(of('done')).toHaveLength(view.state.done);
    const byStatus = (['runnable', 'running', 'blocked', 'sleeping'] as const).flatMap(of);
    expect(byStatus.sort((a, b) => a - b)).toEqual(of('alive'));
    expect(of('leaked')).toEqual(of('alive').filter((task) => view.isLeaked(task)));
    expect(of('leaked').length).toBeGreaterThan(0);
  });

  it.each(SORTABLE)('sorts by %s, and back, with equal rows by number', (sort) => {
    const worlds = bothAt(LEAKY.log.length);
    const order = (descending: boolean): string[] => {
      const rows = queryTasks(worlds, { ...QUERY, sort, descending });
      return Array.from({ length: rows.length }, (_, row) => `${rows.side(row)} ${rows.task(row)}`);
    };
    expect(new Set(order(true))).toEqual(new Set(order(false)));
    const key = (named: string): string => {
      const [side, task] = named.split(' ');
      const { view } = worlds[side === 'leaky' ? 0 : 1];
      const cells = taskCells(
        view,
        Number(task),
        new Names(view, toolMessages('en')),
        toolMessages('en'),
      );
      if (sort === 'id') return task;
      if (sort === 'world') return side;
      if (sort === 'status') return cells.tone;
      if (sort === 'parent') return String(view.state.tasks.parent[Number(task)]);
      return cells[sort];
    };
    // Rows with the same key stand together, and the groups stand the other way round.
    const groups = (rows: string[]): string[] =>
      rows.map(key).filter((value, i, all) => i === 0 || value !== all[i - 1]);
    const up = groups(order(false));
    expect(new Set(up).size).toBe(up.length);
    expect(groups(order(true))).toEqual(up.toReversed());
  });

  it('finds text in number, function, reason, line and owner', () => {
    const worlds = bothAt(LEAKY.log.length);
    const found = (text: string): number => queryTasks(worlds, { ...QUERY, text }).length;
    expect(found('MAIN')).toBe(2);
    expect(found('chan rec')).toBeGreaterThan(50);
    expect(found('lobby')).toBe(1);
    expect(found('leaky.ts:')).toBe(found(''));
    expect(found('7')).toBe(2);
    expect(found('nothing of this name')).toBe(0);
  });

  it('knows the row of a task, in the world that it is of', () => {
    const worlds = bothAt(LEAKY.log.length);
    const rows = queryTasks(worlds, { ...QUERY, sort: 'since', descending: true });
    const row = rows.rowOf('fixed', 1);
    expect([rows.side(row), rows.task(row)]).toEqual(['fixed', 1]);
    expect(rows.rowOf('fixed', 9_999)).toBe(-1);
  });

  it('sorts 100,000 tasks without a comparing function’s cost, and right', () => {
    const count = 100_000;
    const { view } = bothAt(LEAKY.log.length)[0];
    const column = (value: number) => new Uint32Array(count + 1).fill(value);
    const state = {
      taskCount: count,
      rooms: view.state.rooms,
      isAlive: () => true,
      tasks: {
        status: column(2),
        sinceFrame: column(0).map((_, i) => (i * 7_919) % 601),
        entry: column(0),
        room: column(FIRST_WAITING_ROOM),
        owner: column(0),
      },
    } as unknown as TraceState;
    const rows = queryTasks([{ side: 'leaky', view: { ...view, state, isLeaked: () => false } }], {
      ...QUERY,
      sort: 'since',
      descending: true,
    });
    expect(rows.length).toBe(count);
    for (let row = 1; row < count; row++) {
      const [a, b] = [rows.task(row - 1), rows.task(row)];
      const [x, y] = [state.tasks.sinceFrame[a], state.tasks.sinceFrame[b]];
      if (!(x > y || (x === y && a < b))) throw new Error(`row ${row}: ${a} before ${b}`);
    }
  });
});
