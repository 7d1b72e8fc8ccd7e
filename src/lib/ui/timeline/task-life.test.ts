import { expect, it } from 'vitest';
import { runText } from '../../../../tests/support/run-text';
import { TaskLives } from './task-life';

const PROGRAM = `
export async function main() {
  const c = chan<number>(0);
  await frame.next();
  go(waits, c);
  go(ends);
  for (;;) await frame.next();
}
async function waits(c: Chan<number>) { await c.recv(); }
async function ends() { await sleep(second / 20); }`;

it('tells when a task was spawned, when it waits for the last time, and when it ended', () => {
  const { log } = runText(PROGRAM, { procs: 1, frames: 10 });
  const lives = new TaskLives();
  expect(lives.of({ side: 'leaky', task: 2, log })).toEqual([
    { kind: 'spawned', frame: 2 },
    { kind: 'waits', frame: 2 },
  ]);
  expect(lives.of({ side: 'leaky', task: 3, log })).toEqual([
    { kind: 'spawned', frame: 2 },
    { kind: 'waits', frame: 2 },
    // 50 ms after the second frame began, which is three frames of 16.7 ms on.
    { kind: 'done', frame: 5 },
  ]);
  expect(lives.of({ side: 'leaky', task: 99, log })).toEqual([]);
});
