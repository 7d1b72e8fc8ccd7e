import {
  EventKind,
  packResource,
  WAS_IDLE,
  type CloseReason,
  type ResourceKind,
} from '../../trace';
import { checkedText, NAME_LIMIT } from '../checked';
import type { Runtime } from '../runtime';

/**
 * What a program holds beside tasks and channels: it is opened, may belong to an owner, and stays until it is
 * closed. Nobody closes it for the program.
 */
export abstract class Resource {
  readonly id: number;
  readonly name: string;
  isOpen = true;
  private isIdle = false;

  constructor(
    protected readonly runtime: Runtime,
    private readonly kind: ResourceKind,
    name: string,
  ) {
    this.id = runtime.objectId();
    this.name = checkedText(name, NAME_LIMIT);
    this.stateOpen();
  }

  /** It belongs to the owner of that number. */
  belongTo(owner: number): void {
    this.runtime.emit(EventKind.resourceOwn, this.id, owner, 0);
  }

  protected stateOpen(): void {
    const { runtime } = this;
    const place = packResource(this.kind, runtime.writer.string(this.name));
    runtime.emit(EventKind.resourceOpen, this.id, place, runtime.site);
  }

  protected stateSize(bytes: number): void {
    this.runtime.emit(
      EventKind.resourceSize,
      this.id,
      bytes % 2 ** 32,
      Math.floor(bytes / 2 ** 32),
    );
  }

  protected stateIdle(): void {
    this.isIdle = true;
    this.runtime.emit(EventKind.resourceIdle, this.id, this.runtime.currentId, this.kind);
  }

  protected stateReuse(): void {
    this.isIdle = false;
    this.runtime.emit(EventKind.resourceReuse, this.id, this.runtime.currentId, this.kind);
  }

  /** It is open no more. */
  protected stateClosed(reason: CloseReason): void {
    this.isOpen = false;
    const how = this.kind | (this.isIdle ? WAS_IDLE : 0) | (reason << 16);
    this.isIdle = false;
    this.runtime.emit(EventKind.resourceClose, this.id, this.runtime.currentId, how);
  }
}
