import { expect, it, vi } from 'vitest';
import { applyMoment, applyStage, stepOf } from './steps';

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

it('a link that names a frame stops there', () => {
  const playhead = playheadOf();
  applyMoment({ frame: 212, event: 3, speed: 0.5 }, playhead);
  expect(playhead.speed).toBe(0.5);
  expect(playhead.seek).toHaveBeenCalledWith(212, 3);
  expect(playhead.pause).toHaveBeenCalledOnce();
});

it('and one that names none leaves it going', () => {
  const playhead = playheadOf();
  applyMoment({ event: 3 }, playhead);
  expect(playhead.seek).not.toHaveBeenCalled();
  expect(playhead.pause).not.toHaveBeenCalled();
});

it('an address may name a step', () => {
  const steps = [{ id: 'count' }, { id: 'leak' }];
  expect(stepOf('leak', steps)).toBe(1);
  expect(stepOf(null, steps)).toBe(0);
  expect(stepOf('gone', steps)).toBe(0);
});
