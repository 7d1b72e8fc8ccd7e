import type { TraceState } from '$lib/trace';

/** What a pointer is over: a dot, and where the pointer is, in CSS pixels of the board. */
export interface Hovered {
  readonly task: number;
  /** Tasks that the dot stands for beside it. */
  readonly others: number;
  readonly x: number;
  readonly y: number;
}

/** How long a tip waits for the next dot before it goes, in ms: between two dots it would flicker. */
const GRACE_MS = 120;

/**
 * The dot that the reader points at. It stays the same task for as long as the pointer does not move and the task
 * lives, whatever takes its place under the pointer meanwhile, so that it can be read while the world runs.
 */
export class Hover {
  #at = $state.raw<Hovered | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What to tell of at a state; null where nothing is pointed at. */
  shownIn(state: TraceState): Hovered | null {
    const at = this.#at;
    return at !== null && at.task <= state.taskCount && state.isAlive(at.task) ? at : null;
  }

  move(found: { task: number; others: number } | null, x: number, y: number): void {
    if (found === null) {
      this.#timer ??= setTimeout(() => this.leave(), GRACE_MS);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#at = { ...found, x, y };
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#at = null;
  }
}
