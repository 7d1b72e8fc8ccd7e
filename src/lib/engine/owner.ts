import { EventKind } from '../trace';
import { checkedText, NAME_LIMIT } from './checked';
import { OwnedTimer, Resource } from './resources';
import type { Runtime } from './runtime';
import type { Task } from './task';
import { ArmedTimer } from './timers';

/** Somebody whom tasks and resources belong to. Its end is an event, and stops nothing. */
export class Owner {
  readonly name: string;
  private readonly id: number;
  private over = false;

  constructor(
    private readonly runtime: Runtime,
    name: string,
  ) {
    this.name = checkedText(name, NAME_LIMIT);
    this.id = runtime.objectId();
    runtime.emit(EventKind.ownerBegin, this.id, runtime.writer.string(this.name), runtime.site);
  }

  /** Starts a task that belongs to this owner. */
  spawn(name: string, start: () => unknown): Task {
    return this.runtime.spawn(name, start, this.id);
  }

  /** A timer, connection, file or object belongs to this owner. */
  own(held: Resource | ArmedTimer): void {
    if (held instanceof Resource) {
      held.belongTo(this.id);
      return;
    }
    if (!(held instanceof ArmedTimer)) {
      throw new TypeError('owner.own needs a timer or what stays until it is closed');
    }
    const resource = new OwnedTimer(this.runtime, held);
    held.watchedBy(resource);
    resource.belongTo(this.id);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.runtime.emit(EventKind.ownerEnd, this.id, this.runtime.currentId, 0);
  }
}
