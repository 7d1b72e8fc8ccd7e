import { describe, expect, it } from 'vitest';
import { runText } from '../../../../../tests/support/run-text';
import { frameOf, positionOf } from './event-position';

const { log } = runText(
  'export async function main() { for (;;) { await work(2 * millisecond); log("x"); await frame.next(); } }',
  { frames: 12 },
);

describe('the position of an event', () => {
  it('is where it is the latest that is shown', () => {
    for (let index = log.frameStarts[0]; index < log.length; index++) {
      if (log.at(index).kind === 0) continue;
      const { frame, offset } = positionOf(log, index);
      expect(frame).toBe(frameOf(log, index));
      expect(log.afterFacts(log.frameEnd(frame), log.frameEnd(frame + 1), offset)).toBe(index + 1);
    }
  });

  it('is the first one for what happens before the first frame', () => {
    expect(log.frameStarts[0]).toBeGreaterThan(0);
    expect(positionOf(log, 0)).toEqual({ frame: 0, offset: 0 });
  });
});
