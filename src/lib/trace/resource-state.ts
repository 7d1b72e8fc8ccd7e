import { RESOURCE_KIND_NAMES, resourceKind, WAS_IDLE } from './vocabulary';

const KINDS = RESOURCE_KIND_NAMES.length;

/** How many resources there are of each kind, as far as a log has been folded. The index is the kind. */
export class ResourceState {
  /** Opened and not closed, idle ones among them. */
  readonly open = new Uint32Array(KINDS);
  /** In their pool. */
  readonly idle = new Uint32Array(KINDS);
  /** Opened so far. */
  readonly opened = new Uint32Array(KINDS);
  /** Taken from their pool so far. */
  readonly reused = new Uint32Array(KINDS);

  opens(place: number): void {
    const kind = resourceKind(place);
    if (kind >= KINDS) return;
    this.open[kind]++;
    this.opened[kind]++;
  }

  idles(kind: number): void {
    if (kind < KINDS) this.idle[kind]++;
  }

  isReused(kind: number): void {
    if (kind >= KINDS) return;
    this.idle[kind]--;
    this.reused[kind]++;
  }

  closes(how: number): void {
    const kind = how & 0xff;
    if (kind >= KINDS) return;
    this.open[kind]--;
    if ((how & WAS_IDLE) !== 0) this.idle[kind]--;
  }

  copy(from: ResourceState): void {
    this.open.set(from.open);
    this.idle.set(from.idle);
    this.opened.set(from.opened);
    this.reused.set(from.reused);
  }
}
