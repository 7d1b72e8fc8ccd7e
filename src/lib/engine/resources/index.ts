export { Cache } from './cache';
export { Connection, type ConnectionOptions } from './connection';
export { Disk } from './disk';
export { Collect, HeapObject } from './heap-object';
export { OwnedTimer } from './owned-timer';
export { Resource } from './resource';
export { Transport, type TransportOptions } from './transport';
