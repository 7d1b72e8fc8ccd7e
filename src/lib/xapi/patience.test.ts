import { expect, it } from 'vitest';
import { Patience } from './patience';

/** A delay whose timers never ring by themselves. */
function silent() {
  const asked: number[] = [];
  let stopped = 0;
  const delay = (_: () => void, ms: number) => {
    asked.push(ms);
    return () => {
      stopped++;
    };
  };
  return { delay, asked, stopped: () => stopped };
}

it('waits no longer when it is hurried, and begins again with the shortest pause', async () => {
  const { delay, asked, stopped } = silent();
  const patience = new Patience(delay);
  for (let i = 0; i < 2; i++) {
    const waiting = patience.wait();
    patience.hurry();
    await waiting;
  }
  expect(asked).toEqual([1_000, 1_000]);
  expect(stopped()).toBe(2);
});

it('stops its timer when it is over, and wakes nobody', async () => {
  const { delay, stopped } = silent();
  const patience = new Patience(delay);
  let isAwake = false;
  void patience.wait().then(() => (isAwake = true));
  patience.end();
  void patience.wait().then(() => (isAwake = true));
  await new Promise((next) => setTimeout(next, 10));
  expect([isAwake, stopped()]).toEqual([false, 1]);
});
