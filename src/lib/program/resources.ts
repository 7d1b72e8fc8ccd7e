import * as engine from '../engine';
import type {
  Cache,
  CacheOptions,
  Conn,
  ConnOptions,
  Disk,
  DiskOptions,
  Heap,
  HeapObject,
  MemStats,
  Operation,
  Transport,
  TransportOptions,
} from './api';
import { runtime } from './binding';

/**
 * The simulated heap: what a program declares to be in memory.
 * @go the garbage-collected heap itself; its figures are those of `runtime.MemStats`
 */
export const heap: Heap = {
  alloc(bytes: number, name = 'object'): HeapObject {
    const size = engine.checkedBytes(bytes, 'heap.alloc');
    return new engine.HeapObject(runtime(), size, name) as unknown as HeapObject;
  },
  gc: () => new engine.Collect() as unknown as Operation<void>,
  stats: (): MemStats => runtime().memory.figures(),
};

/**
 * Makes a cache. Without options it is unbounded, and all that was ever put into it stays.
 * @go a `map[K]V` that nothing bounds, or a package for caches
 */
export function cache<K, V>(options: CacheOptions = {}): Cache<K, V> {
  return new engine.Cache(runtime(), options) as unknown as Cache<K, V>;
}

/**
 * Makes a connection that is open already, as a server has it of a player who has come.
 * @go a `net.Conn` from `listener.Accept()`
 */
export function connection<R = unknown, W = unknown>(options: ConnOptions<R, W> = {}): Conn<R, W> {
  return new engine.Connection(runtime(), options as engine.ConnectionOptions) as unknown as Conn<
    R,
    W
  >;
}

/**
 * Makes a transport: connections by host, of which idle ones are used again.
 * @go `&http.Transport{MaxIdleConnsPerHost: 2}`
 */
export function httpTransport<R = unknown, W = unknown>(
  options: TransportOptions<R, W> = {},
): Transport<R, W> {
  return new engine.Transport(
    runtime(),
    options as engine.TransportOptions,
  ) as unknown as Transport<R, W>;
}

/**
 * Makes a disk without files.
 * @go the file system, through package `os`
 */
export function disk(options: DiskOptions = {}): Disk {
  return new engine.Disk(runtime(), options) as unknown as Disk;
}
