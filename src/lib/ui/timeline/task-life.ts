import { TaskStory, type Deed } from '$lib/analysis';
import type { Side } from '$lib/session';
import type { TraceLog } from '$lib/trace';

/** A task of one world, and the log that tells of it. */
export interface PickedTask {
  readonly side: Side;
  readonly task: number;
  readonly log: TraceLog;
}

/** A turn in a task's life, at a position of the run. */
export interface LifeMark {
  readonly kind: 'spawned' | 'waits' | 'done' | 'panicked';
  readonly frame: number;
}

const DEEDS: readonly (readonly [kind: LifeMark['kind'], deeds: readonly Deed[]])[] = [
  ['waits', ['wait', 'sleep']],
  ['done', ['done']],
  ['panicked', ['panicked']],
];

/** Reads lives of tasks; a log is read once for the task that was asked for last. */
export class TaskLives {
  #log: TraceLog | null = null;
  #story: TaskStory | null = null;

  /** When a task was spawned, when it began the last of its waits, and when it ended, as far as the log goes. */
  of({ task, log }: PickedTask): LifeMark[] {
    const story = this.#storyOf(log, task);
    story.update();
    const { birth } = story;
    if (birth === null) return [];
    const later = DEEDS.flatMap(([kind, deeds]) => {
      const row = story.last(log.length, ({ deed }) => deeds.includes(deed));
      return row === null ? [] : [{ kind, frame: row.frame }];
    });
    return [{ kind: 'spawned', frame: birth.frame }, ...later];
  }

  #storyOf(log: TraceLog, task: number): TaskStory {
    if (this.#story?.task !== task || this.#log !== log) this.#story = new TaskStory(log, task);
    this.#log = log;
    return this.#story;
  }
}
