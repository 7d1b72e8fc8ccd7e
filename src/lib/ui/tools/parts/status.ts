import type { WorldView } from '$lib/session';
import { TASK_STATUS_NAMES } from '$lib/trace';

export type StatusTone = (typeof TASK_STATUS_NAMES)[number] | 'leaked';

/** So that colour is not the only sign; leaked tasks are squares, as on the board. */
export const STATUS_SHAPES: Readonly<Record<StatusTone, string>> = {
  runnable: '▷',
  running: '▶',
  blocked: '●',
  sleeping: '◐',
  leaked: '■',
  done: '✓',
  panicked: '✕',
};

/** What is said of a task first: that it is leaked, if it lives and is. */
export function statusTone(view: WorldView, task: number): StatusTone {
  if (view.state.isAlive(task) && view.isLeaked(task)) return 'leaked';
  return TASK_STATUS_NAMES[view.state.tasks.status[task]] ?? 'runnable';
}
