import { expect, it, vi } from 'vitest';
import { applyStage, stepOf } from './steps';

const playheadOf = () => ({ seek: vi.fn(), play: vi.fn(), pause: vi.fn(), speed: 4 });

it('a step sets what it names', () => {
  const playhead = playheadOf();
  applyStage({ frame: 60, speed: 1, playing: true }, playhead);
  expect(playhead.speed).toBe(1);
  expect(playhead.seek).toHaveBeenCalledWith(60);
  expect(playhead.play).toHaveBeenCalledOnce();
  expect(playhead.pause).not.toHaveBeenCalled();
});

it('and leaves the rest as it is', () => {
  const playhead = playheadOf();
  applyStage({ playing: false }, playhead);
  expect(playhead.speed).toBe(4);
  expect(playhead.seek).not.toHaveBeenCalled();
  expect(playhead.pause).toHaveBeenCalledOnce();
});

it('an address may name a step', () => {
  const steps = [{ id: 'count' }, { id: 'leak' }];
  expect(stepOf('#leak', steps)).toBe(1);
  expect(stepOf('', steps)).toBe(0);
  expect(stepOf('#gone', steps)).toBe(0);
});
