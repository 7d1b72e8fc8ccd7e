import { TOOLS, type InspectorView, type Tool } from '../content';
import type { Side } from './view';

/** The tool of a name, or null where there is none. */
export function toolOf(name: string | undefined): Tool | null {
  return TOOLS.find((tool) => tool === name) ?? null;
}

/** What a line's badges count. */
export type LineCount = 'spawned' | 'waiting' | 'leaked';

/** What the reader has picked in one world; every part of the stage shows it in its own way. */
export type Picked = { readonly side: Side } &
  /** `view`: what the inspector shows first; the task itself, if nothing is said. */
  (
    | { readonly kind: 'task'; readonly task: number; readonly view?: InspectorView }
    /** A room of the board: `room` as in `TraceState.rooms`. */
    | { readonly kind: 'room'; readonly room: number }
    /** The tasks that a line of the program has spawned, that wait there or that leaked there. */
    | { readonly kind: 'line'; readonly line: number; readonly count: LineCount }
  );

/** Where the reader's eyes are: what is picked, which tool is open, which line is pointed out. */
export class Focus {
  #picked = $state.raw<Picked | null>(null);
  #tool = $state<Tool | null>(null);

  get picked(): Picked | null {
    return this.#picked;
  }

  /** The open tool, or null where the drawer is shut. */
  get tool(): Tool | null {
    return this.#tool;
  }

  /** The picked task of a world, or 0. */
  taskOf(side: Side): number {
    const picked = this.#picked;
    return picked?.kind === 'task' && picked.side === side ? picked.task : 0;
  }

  pick(picked: Picked | null): void {
    this.#picked = picked;
  }

  pickTask(side: Side, task: number): void {
    this.#picked = { side, kind: 'task', task };
  }

  open(tool: Tool | null): void {
    this.#tool = tool;
  }

  toggle(tool: Tool): void {
    this.#tool = this.#tool === tool ? null : tool;
  }
}
