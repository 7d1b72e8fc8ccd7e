import { Task } from '../task';
import { GeneratorFrame } from './generator-frame';
import type { Ledger, Live } from './ledger';
import { INTRINSICS } from './intrinsics';
import { isReferring, REFERENCES } from './references';

/**
 * Marks everything that is reachable from where it is told to begin: plain objects by their fields (getters are
 * not called), collections by what they contain, functions by what they capture, and the engine's own by what
 * they say. A task that an object knows is no way into the task's stack: see `findUnreachable`.
 */
export class Walk {
  private readonly seen = new Set<object>(INTRINSICS);
  private readonly todo: object[] = [];
  private readonly weak: WeakMap<object, unknown>[] = [];

  /** `end` is what a thunk gives past its last variable; it is not entered. `found`: is told of each object. */
  constructor(
    private readonly ledger: Ledger,
    private readonly end: object,
    private readonly found: (object: object) => void,
  ) {
    this.seen.add(end);
  }

  has(object: object): boolean {
    return this.seen.has(object);
  }

  readonly mark = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (this.seen.has(value)) return;
    this.seen.add(value);
    this.todo.push(value);
  };

  markLive(live: Live): void {
    const { end } = this;
    for (let i = 0; ; i++) {
      try {
        const value = live(i);
        if (value === end) return;
        this.mark(value);
      } catch (error) {
        // A variable whose declaration has not been reached holds nothing.
        if (!(error instanceof ReferenceError)) throw error;
      }
    }
  }

  /** Goes on until nothing is left that has been marked and not looked at. */
  drain(): void {
    for (let object = this.todo.pop(); object !== undefined; object = this.todo.pop()) {
      this.found(object);
      this.enter(object);
    }
  }

  private enter(object: object): void {
    const { ledger, mark } = this;
    ledger.linked(object)?.forEach(mark);
    // Looking at a proxy would call its handler.
    if (ledger.isProxy(object) || object instanceof Task) return;
    const live = ledger.live(object);
    if (live !== undefined) this.markLive(live);
    this.markWeak(object);
    if (isReferring(object)) object[REFERENCES](mark);
    else if (object instanceof GeneratorFrame) this.enterFrame(object);
    else if (!ArrayBuffer.isView(object) && !(object instanceof ArrayBuffer))
      this.enterFields(object);
  }

  private enterFrame({ live, delegate }: GeneratorFrame): void {
    if (live !== null) this.markLive(live);
    this.mark(delegate);
  }

  private enterFields(object: object): void {
    const { mark } = this;
    for (const key of Reflect.ownKeys(object)) {
      const property = Reflect.getOwnPropertyDescriptor(object, key);
      if (property === undefined) continue;
      if ('value' in property) mark(property.value);
      else {
        mark(property.get);
        mark(property.set);
      }
    }
    mark(Reflect.getPrototypeOf(object));
    if (object instanceof Map || object instanceof Set) this.enterCollection(object);
  }

  private enterCollection(collection: Map<unknown, unknown> | Set<unknown>): void {
    const each = (value: unknown, key: unknown): void => {
      this.mark(key);
      this.mark(value);
    };
    try {
      if (collection instanceof Map) Map.prototype.forEach.call(collection, each);
      else Set.prototype.forEach.call(collection, each);
    } catch (error) {
      // It only inherits from one.
      if (!(error instanceof TypeError)) throw error;
    }
  }

  /** A private field is an entry of a WeakMap: its value is reachable if the object and the map are. */
  private markWeak(object: object): void {
    for (const map of this.weak) this.markEntry(map, object);
    if (!isWeakMap(object)) return;
    this.weak.push(object);
    for (const key of this.seen) this.markEntry(object, key);
  }

  private markEntry(map: WeakMap<object, unknown>, key: object): void {
    // Not `map.has`: a program's own object may have another one.
    if (WeakMap.prototype.has.call(map, key)) this.mark(WeakMap.prototype.get.call(map, key));
  }
}

function isWeakMap(object: object): object is WeakMap<object, unknown> {
  if (!(object instanceof WeakMap)) return false;
  try {
    WeakMap.prototype.has.call(object, object);
    return true;
  } catch {
    // It only inherits from one.
    return false;
  }
}
