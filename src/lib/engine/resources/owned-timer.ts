import { CloseReason, ResourceKind } from '../../trace';
import type { Runtime } from '../runtime';
import type { ArmedTimer, TimerWatch } from '../timers';
import { Resource } from './resource';

/** A timer that belongs to an owner: open while it is armed. */
export class OwnedTimer extends Resource implements TimerWatch {
  private owner = 0;

  constructor(runtime: Runtime, timer: ArmedTimer) {
    super(runtime, ResourceKind.timer, 'timer');
    if (!timer.isArmed) this.stopped();
  }

  override belongTo(owner: number): void {
    this.owner = owner;
    super.belongTo(owner);
  }

  armed(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.stateOpen();
    super.belongTo(this.owner);
  }

  stopped(): void {
    if (this.isOpen) this.stateClosed(CloseReason.program);
  }

  fired(): void {
    if (this.isOpen) this.stateClosed(CloseReason.fired);
  }
}
