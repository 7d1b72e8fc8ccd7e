import { describe, expect, it } from 'vitest';
import { badgeText, drawBadges } from './badge';
import type { LineBadge } from './types';

const labels = {
  spawned: 'spawned {count}',
  leaked: '{count} leaked',
  waiting: '{count} {reason}',
};
const quiet: LineBadge = { line: 5, spawned: 0, waiting: 0, leaked: 0, reason: '' };

describe('badgeText', () => {
  it('counts what a line spawned, with thousands separators', () => {
    expect(badgeText({ ...quiet, spawned: 10_600 }, labels)).toBe('spawned 10,600');
  });

  it('marks leaked tasks with a square, so that colour is not the only sign', () => {
    const badge = { ...quiet, leaked: 9850, waiting: 750, reason: 'blocked' };
    expect(badgeText(badge, labels)).toBe('■ 9,850 leaked · 750 blocked');
  });

  it('names the state of tasks that merely wait', () => {
    expect(badgeText({ ...quiet, waiting: 1, reason: 'sleeping' }, labels)).toBe('1 sleeping');
  });

  it('says what waits before what was spawned', () => {
    const badge = { ...quiet, spawned: 4, waiting: 3, reason: 'blocked' };
    expect(badgeText(badge, labels)).toBe('3 blocked · spawned 4');
  });

  it('follows the order of words of another language', () => {
    const chinese = {
      spawned: '已启动 {count}',
      leaked: '泄漏 {count}',
      waiting: '{reason} {count}',
    };
    const badge = { ...quiet, leaked: 2, waiting: 1, reason: '阻塞' };
    expect(badgeText(badge, chinese)).toBe('■ 泄漏 2 · 阻塞 1');
  });

  it('formats as it is told', () => {
    expect(badgeText({ ...quiet, spawned: 7 }, labels, (count) => `<${count}>`)).toBe(
      'spawned <7>',
    );
  });
});

describe('drawBadges', () => {
  it('leaves out a line with nothing to say', () => {
    expect(drawBadges([quiet], labels)).toEqual([]);
  });

  it('gives a leak the hottest look, whatever else the line did', () => {
    const all = { ...quiet, spawned: 1, leaked: 1, waiting: 1, reason: 'blocked' };
    const looks = [all, { ...all, leaked: 0 }, { ...all, leaked: 0, spawned: 0 }];
    expect(drawBadges(looks, labels).map(({ tone }) => tone)).toEqual(['hot', 'warm', 'calm']);
  });
});
