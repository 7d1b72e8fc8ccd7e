import { beforeEach, expect, it } from 'vitest';
import { Focus, type WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, packPlace, WaitCode } from '$lib/trace';
import { Pointing, type PointedAt } from './pointing';

const receive = { reason: 'chan receive', line: 10 };

/** A view at a frame where tasks have waited at the given places, as many as said. */
function viewOf(frame: number, places: readonly (readonly [place: number, count: number])[]) {
  const fixed = Array.from({ length: FIRST_WAITING_ROOM }, () => ({ place: 0, count: 0 }));
  const rooms = [...fixed, ...places.map(([place, count]) => ({ place, count }))];
  const sites = [{ line: 0 }, { line: 10 }, { line: 16 }, { line: 10 }];
  return { frame, state: { rooms }, program: { sites } } as unknown as WorldView;
}

const at10 = packPlace(1, WaitCode.chanReceive);
const alsoAt10 = packPlace(3, WaitCode.chanReceive);
const sleepAt16 = packPlace(2, WaitCode.sleep);

let world: { view: WorldView | null; phase: 'running' | 'done' };
let focus: Focus;
let pointing: Pointing;
beforeEach(() => {
  world = { view: null, phase: 'running' };
  focus = new Focus();
  const session = { focus, playhead: { frame: 300 }, worlds: { leaky: world, fixed: world } };
  pointing = new Pointing(session as unknown as PointedAt);
});

it('waits for the room that a step names', () => {
  pointing.point({ world: 'leaky', room: receive });
  expect(focus.picked).toBeNull();
  world.view = viewOf(1, [[sleepAt16, 1]]);
  pointing.seek();
  expect(focus.picked).toBeNull();
  world.view = viewOf(300, [
    [sleepAt16, 9],
    [at10, 1],
    [alsoAt10, 2],
  ]);
  pointing.seek();
  expect(focus.picked).toEqual({ side: 'leaky', kind: 'room', room: FIRST_WAITING_ROOM + 2 });
});

it('stops waiting when the run has no such room, or the reader picks', () => {
  pointing.point({ world: 'leaky', room: receive });
  Object.assign(world, { view: viewOf(300, []), phase: 'done' });
  pointing.seek();
  world.view = viewOf(400, [[at10, 1]]);
  pointing.seek();
  expect(focus.picked).toBeNull();

  Object.assign(world, { view: null, phase: 'running' });
  pointing.point({ world: 'leaky', room: receive });
  focus.pickTask('fixed', 1);
  world.view = viewOf(300, [[at10, 1]]);
  pointing.seek();
  expect(focus.taskOf('fixed')).toBe(1);
});

it('lets go what the step before has shown, and nothing of the reader’s', () => {
  pointing.point({ world: 'fixed', task: 1, tool: 'trace' });
  expect([focus.taskOf('fixed'), focus.tool]).toEqual([1, 'trace']);
  pointing.point({});
  expect([focus.picked, focus.tool]).toEqual([null, null]);

  focus.open('memory');
  pointing.point({ world: 'leaky', line: { line: 16, count: 'spawned' }, tool: 'memory' });
  expect(focus.picked).toEqual({ side: 'leaky', kind: 'line', line: 16, count: 'spawned' });
  focus.pickTask('leaky', 7);
  pointing.point({});
  expect([focus.taskOf('leaky'), focus.tool]).toEqual([7, 'memory']);
});

it('says what the inspector shows of a task, if the step does', () => {
  pointing.point({ world: 'leaky', task: 3, view: 'family' });
  expect(focus.picked).toEqual({ side: 'leaky', kind: 'task', task: 3, view: 'family' });
  pointing.point({ world: 'leaky', task: 4 });
  expect(focus.picked).toEqual({ side: 'leaky', kind: 'task', task: 4 });
});
