import { describe, expect, it } from 'vitest';
import { drawBadges, lineClass } from './badge';
import type { LineBadge } from './types';

const labels = {
  spawned: 'spawned {count}',
  leaked: '{count} leaked',
  waiting: '{count} {reason}',
};
const quiet: LineBadge = { line: 5, spawned: 0, waiting: 0, leaked: 0, reason: '', asleep: false };
const blocked = { ...quiet, waiting: 3, reason: 'blocked' };
const sleeping = { ...quiet, waiting: 3, reason: 'sleeping', asleep: true };

const draw = (badge: LineBadge, words = labels) => drawBadges([badge], words)[0];
const texts = (badge: LineBadge, words = labels) =>
  draw(badge, words).parts.map(({ text }) => text);

describe('the words of a badge', () => {
  it('count what a line spawned, with thousands separators', () => {
    expect(texts({ ...quiet, spawned: 10_600 })).toEqual(['spawned 10,600']);
  });

  it('mark leaked tasks with a square, so that colour is not the only sign', () => {
    const badge = { ...blocked, leaked: 9850, waiting: 750 };
    expect(texts(badge)).toEqual(['■ 9,850 leaked', '750 blocked']);
    expect(draw(badge).parts[0].words).toBe('9,850 leaked');
    expect(draw(badge).parts.map(({ short }) => short)).toEqual(['■ 9,850', '◆ 750']);
  });

  it('name the state of tasks that merely wait', () => {
    expect(texts({ ...sleeping, waiting: 1 })).toEqual(['1 sleeping']);
  });

  it('say what waits before what was spawned, each to be picked by itself', () => {
    const { parts } = draw({ ...blocked, spawned: 4 });
    expect(parts.map(({ count }) => count)).toEqual(['waiting', 'spawned']);
  });

  it('follow the order of words of another language', () => {
    const chinese = {
      spawned: '已启动 {count}',
      leaked: '泄漏 {count}',
      waiting: '{reason} {count}',
    };
    const badge = { ...quiet, leaked: 2, waiting: 1, reason: '阻塞' };
    expect(texts(badge, chinese)).toEqual(['■ 泄漏 2', '阻塞 1']);
  });
});

describe('drawBadges', () => {
  it('leaves out a line with nothing to say', () => {
    expect(drawBadges([quiet], labels)).toEqual([]);
  });

  it('gives a leak the hottest look, whatever else the line did', () => {
    const all = { ...blocked, spawned: 1, leaked: 1 };
    const looks = [all, { ...all, leaked: 0 }, blocked, sleeping];
    expect(looks.map((badge) => draw(badge).tone)).toEqual(['hot', 'warm', 'warm', 'calm']);
  });

  it('tints a line the stronger the more tasks are stuck there', () => {
    const heats = [1, 9, 10, 99, 100, 999, 1_000, 100_000].map(
      (waiting) => draw({ ...blocked, waiting }).heat,
    );
    expect(heats).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(draw({ ...blocked, leaked: 97 }).heat).toBe(3);
  });

  it('tints a line that spawns by what it spawned, and none for who merely sleeps', () => {
    expect(draw({ ...quiet, spawned: 50 }).heat).toBe(2);
    expect(draw({ ...blocked, spawned: 5_000 }).heat).toBe(1);
    expect(lineClass(draw(sleeping))).toBe('');
    expect(lineClass(draw({ ...blocked, leaked: 8 }))).toBe('code-line-hot code-heat-2');
  });
});
