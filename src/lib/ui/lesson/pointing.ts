import { roomAt, type NamedPlace } from '$lib/analysis';
import type { StageSetting } from '$lib/content';
import type { LessonSession, Picked, Side, Tool } from '$lib/session';

/** What pointing needs of a session. */
export type PointedAt = Pick<LessonSession, 'focus' | 'playhead'> & {
  readonly worlds: Readonly<Record<Side, Pick<LessonSession['worlds'][Side], 'view' | 'phase'>>>;
};

/**
 * What a step points out: a tool, and a room, a line or a task. What the step before has shown goes when the next
 * one is opened; what the reader has picked or opened stays.
 */
export class Pointing {
  readonly #session: PointedAt;
  #picked: Picked | null = null;
  #tool: Tool | null = null;
  /** A room that the run has not come to yet. */
  #sought: (NamedPlace & { readonly side: Side }) | null = null;

  constructor(session: PointedAt) {
    this.#session = session;
  }

  point({ world = 'leaky', tool, room, line, task, view }: StageSetting): void {
    this.#letGo();
    const { focus } = this.#session;
    if (tool !== undefined && focus.tool !== tool) {
      focus.open(tool);
      this.#tool = tool;
    }
    if (task !== undefined) this.#pick({ side: world, kind: 'task', task, ...(view && { view }) });
    if (line !== undefined) this.#pick({ side: world, kind: 'line', ...line });
    if (room !== undefined) {
      // What the reader has picked was about the step before.
      focus.pick(null);
      this.#sought = { ...room, side: world };
      this.seek();
    }
  }

  /** Picks the room that the step names, once the run has come to the playhead. To be called with each new view. */
  seek(): void {
    const { focus, playhead, worlds } = this.#session;
    const { view, phase } = worlds[this.#sought?.side ?? 'leaky'];
    if (this.#sought === null || view === null) return;
    const room = roomAt(view.state, view.program.sites, this.#sought);
    if (focus.picked !== null) this.#sought = null;
    else if (room >= 0) this.#pick({ side: this.#sought.side, kind: 'room', room });
    else if (phase === 'done' && view.frame >= playhead.frame) this.#sought = null;
  }

  #pick(picked: Picked): void {
    this.#sought = null;
    this.#picked = picked;
    this.#session.focus.pick(picked);
  }

  #letGo(): void {
    const { focus } = this.#session;
    if (this.#picked !== null && focus.picked === this.#picked) focus.pick(null);
    if (this.#tool !== null && focus.tool === this.#tool) focus.open(null);
    this.#picked = this.#tool = this.#sought = null;
  }
}
