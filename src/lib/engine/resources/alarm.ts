import { NO_SITE } from '../../base';
import type { Runtime } from '../runtime';
import type { Timer } from '../timer-heap';

/** Something that a resource does at a moment, unless it is stopped before. */
export class Alarm implements Timer {
  when = 0;
  sequence = 0;
  position = -1;
  proc = 0;
  private action: (() => void) | null = null;
  private site = NO_SITE;

  constructor(private readonly runtime: Runtime) {}

  /** At `when`, in ns, as if called at `site`; a moment that is past is now. */
  set(when: number, action: () => void, site = NO_SITE): void {
    this.stop();
    this.action = action;
    this.site = site;
    this.runtime.arm(this, Math.max(when, this.runtime.now));
  }

  stop(): void {
    this.runtime.timers.stop(this);
    this.action = null;
  }

  fire(): void {
    const { action } = this;
    this.action = null;
    if (action !== null) this.runtime.asRuntime(this.proc, this.when, action, this.site);
  }
}
