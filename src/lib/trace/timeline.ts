import type { TraceLog } from './log';
import { TraceState } from './state';

/**
 * Events between two keyframes, so that a replay from the nearest one stays under 2 ms; as many as there are
 * tasks where those are more. A keyframe copies each task: what all of them take must not grow as the square
 * of the log, or a run with a million tasks would take gigabytes.
 */
const KEYFRAME_EVERY = 50_000;

/**
 * Gives the state at any position of a growing log: forward by folding on, back from the nearest keyframe.
 * The state it returns is its own and changes with the next call.
 */
export class Timeline {
  private readonly state = new TraceState();
  /** In ascending order of `index`; the first is the empty state. */
  private readonly keyframes: TraceState[] = [new TraceState()];

  constructor(private readonly log: TraceLog) {}

  /**
   * The state after the first `index` events; beyond the end of the log: at its end. Where it would have to
   * fold more than `most` events, it stops after those: another call goes on from there.
   */
  at(index: number, most = Infinity): TraceState {
    const wanted = Math.min(index, this.log.length);
    const nearest = this.keyframeBefore(wanted);
    if (wanted < this.state.index || nearest.index > this.state.index) this.state.copy(nearest);
    const target = Math.min(wanted, this.state.index + most);
    while (this.state.index < target) {
      // The state never is beyond the place of the next keyframe without that having been made.
      const last = this.keyframes[this.keyframes.length - 1];
      const due = last.index + Math.max(KEYFRAME_EVERY, last.taskCount);
      this.state.advance(this.log, Math.min(target, due));
      if (this.state.index === due) this.keep();
    }
    return this.state;
  }

  private keep(): void {
    const keyframe = new TraceState();
    keyframe.copy(this.state);
    this.keyframes.push(keyframe);
  }

  private keyframeBefore(index: number): TraceState {
    let low = 0;
    let high = this.keyframes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.keyframes[middle].index <= index) low = middle;
      else high = middle - 1;
    }
    return this.keyframes[low];
  }
}
