import { expect, it } from 'vitest';
import type { DrawCall, SceneMoment } from './scene';
import { rows } from './rows';

const nothing: SceneMoment = {
  ...{ shown: 0, past: [], connections: 0, idleConnections: 0 },
  casts: () => [],
  queue: () => ({ buffered: 0, capacity: 0 }),
  resources: () => ({ open: 0, idle: 0 }),
};
const size = { width: 240, height: 56 };
const filled = (calls: readonly DrawCall[]) => calls.filter(({ ink }) => ink !== 'line');

it('has a place for each, filled as far as there are tasks that run the function', () => {
  const calm = { age: 90, still: 60, isLeaked: false };
  const moment: SceneMoment = {
    ...nothing,
    casts: (entry) => (entry === 'beat' ? [{ ...calm, still: 1 }, calm] : []),
  };
  const scene = rows([{ show: 'tasks', entry: 'beat', look: 'player', places: 5 }]);
  const calls = scene(moment, size);
  expect(calls).toHaveLength(5);
  expect(filled(calls).map(({ alpha }) => alpha)).toEqual([1, 0.45]);
});

it('shows a leaked task as a red square, whatever its look', () => {
  const leaked = { age: 90, still: 60, isLeaked: true };
  for (const look of ['player', 'heart', 'packet', 'door', 'save', 'worker'] as const) {
    const scene = rows([{ show: 'tasks', entry: 'beat', look, places: 1 }]);
    const [call] = scene({ ...nothing, casts: () => [leaked] }, size);
    expect(call).toMatchObject({ shape: 'box', ink: 'bad' });
    expect(call).toSatisfy((box: DrawCall) => box.shape === 'box' && box.width === box.height);
  }
});

it('shows a channel’s buffer: filled slots first, then free ones, and no more than it has', () => {
  const moment = { ...nothing, queue: () => ({ buffered: 3, capacity: 4 }) };
  const calls = rows([{ show: 'queue', channel: 1, places: 20 }])(moment, size);
  expect(calls.map(({ ink }) => ink)).toEqual(['hero', 'hero', 'hero', 'line']);
});

it('tells idle resources from used ones by their form', () => {
  const moment = { ...nothing, resources: () => ({ open: 3, idle: 1 }) };
  const scene = rows([{ show: 'resources', resource: 'connection', look: 'save', places: 3 }]);
  expect(filled(scene(moment, size)).at(-1)).toMatchObject({ shape: 'disc', ink: 'idle' });
});

it('lets a bar grow for what has no place', () => {
  const many = (count: number) => ({ ...nothing, resources: () => ({ open: count, idle: 0 }) });
  const scene = rows([{ show: 'resources', resource: 'file', look: 'player', places: 3 }]);
  const bar = (count: number) => scene(many(count), size).find(({ ink }) => ink === 'bad');
  expect(bar(3)).toBeUndefined();
  const heights = [4, 40, 4_000].map((count) => (bar(count) as { height: number }).height);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(new Set(heights).size).toBe(3);
});

it('keeps each row within its own strip', () => {
  const moment = { ...nothing, resources: () => ({ open: 9, idle: 4 }) };
  const row = { show: 'resources', resource: 'file', look: 'worker', places: 4 } as const;
  const four = rows([row, row, row, row])(moment, size);
  for (const call of four) {
    expect(call.y).toBeGreaterThanOrEqual(0);
    expect(call.y + (call.shape === 'box' ? call.height : 0)).toBeLessThanOrEqual(size.height);
  }
  expect(new Set(four.map(({ y }) => Math.floor(y / (size.height / 4)))).size).toBe(4);
});
