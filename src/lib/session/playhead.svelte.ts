import { FRAMES_PER_SECOND } from '../trace';

/** The longest step that one tick makes, in s: a tab that was hidden does not jump when it is back. */
const LONGEST_TICK = 0.1;

/** What the playhead needs to know of the runs. */
export interface PlayheadSource {
  /** Facts of the frame after position `frame`, in the world that has more of them. */
  factsAfter(frame: number): number;
  /** The last position that can be shown by now. */
  available(): number;
}

/**
 * Where the stage is: `frame` frames have been played, and `offset` events of the next one. Both worlds are
 * at the same frame and show the same number of its events, so they stay in step when time is slowed down.
 */
export class Playhead {
  #frames = $state(0);
  #frame = $state(0);
  #offset = $state(0);
  #playing = $state(false);
  #speed = $state(1);
  #flows = $state(false);

  readonly #source: PlayheadSource;
  /** Frames played since `frame`, as a fraction: what slow motion has of the next frame. */
  #fraction = 0;
  #ticket = 0;
  #lastTick = 0;

  constructor(frames: number, source: PlayheadSource) {
    this.#frames = frames;
    this.#source = source;
  }

  /** How many frames a run has. */
  get frames(): number {
    return this.#frames;
  }

  set frames(frames: number) {
    this.#frames = frames;
    if (this.#frame > frames) this.seek(frames);
  }

  get frame(): number {
    return this.#frame;
  }

  get offset(): number {
    return this.#offset;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** It came here by playing or by one step on, so that what moved may be seen to move; not by a jump. */
  get flows(): boolean {
    return this.#flows;
  }

  /** Simulated seconds a second: 0.1 to 16. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = Math.min(Math.max(speed, 0.1), 16);
  }

  play(): void {
    if (this.#playing) return;
    if (this.#frame >= this.frames) this.seek(0);
    this.#playing = true;
    this.#lastTick = 0;
    this.#ticket = requestAnimationFrame((time) => this.#tick(time));
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    cancelAnimationFrame(this.#ticket);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /**
   * Goes to a position, in frames; beyond the ends: to the end. Playing goes on.
   * @param offset events that are shown of the frame that follows
   */
  seek(frame: number, offset = 0): void {
    this.#frame = Math.min(Math.max(Math.round(frame), 0), this.frames);
    this.#offset = this.#frame < this.frames ? offset : 0;
    this.#fraction = 0;
    this.#flows = false;
  }

  /** Once all runs are there: an offset that came from outside may be more than the frame has. */
  trimOffset(): void {
    if (this.#source.available() < this.frames) return;
    this.#offset = Math.min(this.#offset, Math.max(this.#source.factsAfter(this.#frame) - 1, 0));
  }

  stepFrame(by: 1 | -1): void {
    this.pause();
    // Inside a frame, one frame back is its beginning.
    this.seek(by < 0 && this.#offset > 0 ? this.#frame : this.#frame + by);
    this.#flows = by > 0;
  }

  /** One event on or back, across the bounds of frames. */
  stepEvent(by: 1 | -1): void {
    this.pause();
    this.#fraction = 0;
    const offset = this.#offset + by;
    if (offset < 0) {
      if (this.#frame === 0) return;
      this.#frame--;
      this.#offset = Math.max(this.#source.factsAfter(this.#frame) - 1, 0);
    } else if (offset >= this.#source.factsAfter(this.#frame)) {
      this.seek(this.#frame + 1);
    } else {
      this.#offset = offset;
    }
    this.#flows = by > 0;
  }

  restart(): void {
    this.seek(0);
    this.play();
  }

  toEnd(): void {
    this.pause();
    this.seek(this.frames);
  }

  #tick(time: number): void {
    if (!this.#playing) return;
    const seconds = this.#lastTick === 0 ? 0 : (time - this.#lastTick) / 1_000;
    this.#lastTick = time;
    // Asked for before the step, which may pause.
    this.#ticket = requestAnimationFrame((next) => {
      this.#tick(next);
    });
    this.#advance(Math.min(seconds, LONGEST_TICK) * FRAMES_PER_SECOND * this.#speed);
  }

  #advance(frames: number): void {
    const reached = this.#frame + this.#fraction + frames;
    const limit = Math.min(this.#source.available(), this.frames);
    if (reached >= limit) {
      this.seek(Math.max(limit, this.#frame));
      this.#flows = true;
      if (limit >= this.frames) this.pause();
      return;
    }
    this.#flows = true;
    this.#frame = Math.floor(reached);
    this.#fraction = reached - this.#frame;
    // At full speed whole frames are shown; in slow motion also what happens within one.
    this.#offset =
      this.#speed < 1 ? Math.floor(this.#fraction * this.#source.factsAfter(this.#frame)) : 0;
  }
}
