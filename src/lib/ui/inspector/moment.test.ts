import { describe, expect, it } from 'vitest';
import { runText } from '../../../../tests/support/run-text';
import { EventKind } from '../../trace';
import { momentOf } from './moment';

describe('the moment of an event', () => {
  const { log } = runText(
    `export async function main() {
       const c = chan<number>(1);
       for (;;) { await c.send(1); await c.recv(); await frame.next(); }
     }`,
    { frames: 6 },
  );

  it('is the position at which it is the last that is shown', () => {
    for (let index = log.frameStarts[0]; index < log.length; index++) {
      if (log.at(index).kind === EventKind.advance) continue;
      const { frame, offset } = momentOf(log, index);
      const shown = log.afterFacts(log.frameEnd(frame), log.frameEnd(frame + 1), offset);
      // What an advance says belongs to the event after it.
      expect(log.facts(0, shown), `event ${index}`).toBe(log.facts(0, index + 1));
    }
  });

  it('is the start for what happened before the first frame', () => {
    expect(momentOf(log, 0)).toEqual({ frame: 0, offset: 0 });
  });
});
