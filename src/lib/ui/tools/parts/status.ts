import type { WorldView } from '$lib/session';
import { TASK_STATUS_NAMES } from '$lib/trace';
import type { StateWord } from '../../board/signs';

/** What is said of a task first: that it is leaked, if it lives and is. */
export function statusTone(view: WorldView, task: number): StateWord {
  if (view.state.isAlive(task) && view.isLeaked(task)) return 'leaked';
  return TASK_STATUS_NAMES[view.state.tasks.status[task]] ?? 'runnable';
}
