import { CloseReason, ResourceKind } from '../../trace';
import { checkedBytes, checkedCount, checkedDuration } from '../checked';
import type { Runtime } from '../runtime';
import { Resource } from './resource';

export interface CacheOptions {
  readonly name?: string;
  /** The most entries; the one used least recently makes room. Without it there is no bound. */
  readonly maxEntries?: number;
  /** ns after which an entry counts no more. Without it entries stay. */
  readonly ttl?: number;
  /** Heap that an entry takes. */
  readonly entryBytes?: number;
}

interface Entry {
  readonly value: unknown;
  /** ns. */
  readonly expires: number;
}

/** Bytes of an entry that says nothing of its size: key, value and the map's own part. */
const ENTRY_BYTES = 128;

/** How much its size changes until the log states it. */
const STATED_EVERY = 8_192;

/** Entries by key that take heap until they are deleted, pushed out or too old. */
export class Cache extends Resource {
  hits = 0;
  misses = 0;
  evicted = 0;
  /** The one used least recently is first. */
  private readonly entries = new Map<unknown, Entry>();
  private readonly maxEntries: number;
  private readonly ttl: number;
  private readonly entryBytes: number;
  private stated = 0;

  constructor(runtime: Runtime, options: CacheOptions) {
    super(runtime, ResourceKind.cache, options.name ?? 'cache');
    this.maxEntries = checkedCount(options.maxEntries ?? Infinity, 'cache maxEntries');
    this.ttl = checkedDuration(options.ttl ?? Infinity, 'cache ttl');
    this.entryBytes = checkedBytes(options.entryBytes ?? ENTRY_BYTES, 'cache');
  }

  get size(): number {
    return this.entries.size;
  }

  get bytes(): number {
    return this.entries.size * this.entryBytes;
  }

  get(key: unknown): unknown {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.expires <= this.runtime.now) {
      if (entry !== undefined) this.remove(key);
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: unknown, value: unknown): void {
    const { memory, now } = this.runtime;
    if (this.entries.delete(key)) memory.drop(this.entryBytes);
    this.removeOld(now);
    while (this.entries.size > 0 && this.entries.size >= this.maxEntries) {
      this.evicted++;
      this.remove(this.entries.keys().next().value);
    }
    if (this.maxEntries <= 0) return;
    this.entries.set(key, { value, expires: now + this.ttl });
    memory.hold(this.entryBytes);
    memory.allocate(this.entryBytes);
    this.stateChange();
  }

  delete(key: unknown): boolean {
    return this.entries.has(key) && this.remove(key);
  }

  clear(): void {
    this.runtime.memory.drop(this.bytes);
    this.entries.clear();
    this.stateChange();
  }

  /** The whole cache is garbage. */
  release(): void {
    if (!this.isOpen) return;
    this.clear();
    this.stateClosed(CloseReason.program);
  }

  /** Those at the front that are too old. One that was used lately may be too, and goes when it is asked for. */
  private removeOld(now: number): void {
    for (const [key, { expires }] of this.entries) {
      if (expires > now) return;
      this.remove(key);
    }
  }

  private remove(key: unknown): true {
    this.entries.delete(key);
    this.runtime.memory.drop(this.entryBytes);
    this.stateChange();
    return true;
  }

  private stateChange(): void {
    if (Math.abs(this.bytes - this.stated) < STATED_EVERY && this.bytes > 0) return;
    this.stated = this.bytes;
    this.stateSize(this.bytes);
  }
}
