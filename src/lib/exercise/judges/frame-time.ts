import type { CheckOf } from '../../content';
import { busiestSpawn, crowdedLine } from './lines';
import type { GradedRun, Judge } from './judge';

const NS_PER_MS = 1e6;

/**
 * A share of the frames takes no longer than allowed. `found` and `allowed` are shares. A frame in which the game
 * loop finished none is slow: it is still at work on an earlier one, or waits for somebody.
 */
export function judgeFrameTime(check: CheckOf<'frame-time'>, run: GradedRun): Judge {
  let served = -1;
  let frames = 0;
  let slow = 0;
  let lastSlow = 0;
  return {
    after(frame, state) {
      const isNew = state.servedFrame !== served;
      served = state.servedFrame;
      // A program that has ended has no game loop any more.
      if (frame === 0 || frame < (check.from ?? 0) || state.exitCode >= 0) return null;
      frames++;
      if (isNew && state.frameTime <= check.atMostMs * NS_PER_MS) return null;
      slow++;
      lastSlow = frame;
      return null;
    },
    atEnd(_, state) {
      const found = frames === 0 ? 1 : (frames - slow) / frames;
      if (found >= check.share) return null;
      const line = busiestSpawn(state, run) ?? crowdedLine(state, run.sites);
      return { frame: lastSlow, found, allowed: check.share, is: 'below', line };
    },
  };
}
