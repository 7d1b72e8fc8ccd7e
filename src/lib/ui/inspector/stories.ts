import { ChannelStory, FrameClockStory, Lineage, TaskStory } from '$lib/analysis';
import type { TraceLog } from '$lib/trace';

/** Channels whose stories are kept: those that the reader has just looked at. */
const KEPT_CHANNELS = 8;

/** What has been read from the log of one world, kept as long as the reader looks at it. */
export class Stories {
  #log: TraceLog | null = null;
  #task: TaskStory | null = null;
  #lineage: Lineage | null = null;
  #clock: FrameClockStory | null = null;
  #channels: ChannelStory[] = [];

  /** The story of a task, as far as the log goes. */
  task(log: TraceLog, task: number): TaskStory {
    this.#turnTo(log);
    if (this.#task?.task !== task) this.#task = new TaskStory(log, task);
    this.#task.update();
    return this.#task;
  }

  channel(log: TraceLog, channel: number): ChannelStory {
    this.#turnTo(log);
    let story = this.#channels.find((known) => known.channel === channel);
    if (story === undefined) {
      story = new ChannelStory(log, channel);
      this.#channels = [story, ...this.#channels.slice(0, KEPT_CHANNELS - 1)];
    }
    story.update();
    return story;
  }

  lineage(log: TraceLog): Lineage {
    this.#turnTo(log);
    this.#lineage ??= new Lineage(log);
    this.#lineage.update();
    return this.#lineage;
  }

  clock(log: TraceLog): FrameClockStory {
    this.#turnTo(log);
    this.#clock ??= new FrameClockStory(log);
    this.#clock.update();
    return this.#clock;
  }

  /** Another run is another log: nothing that was read from the last holds. */
  #turnTo(log: TraceLog): void {
    if (this.#log === log) return;
    this.#log = log;
    this.#task = this.#lineage = this.#clock = null;
    this.#channels = [];
  }
}
