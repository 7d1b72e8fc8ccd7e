export * from './vocabulary';
export { TraceWriter, type Track, type TraceBatch } from './writer';
export { TraceLog, type TraceEvent } from './log';
export { FIRST_WAITING_ROOM, MAX_ROOMS, Room, type RoomState } from './rooms';
export { MemoryState } from './memory-state';
export { ResourceState } from './resource-state';
export { MAX_TASKS, TraceState } from './state';
export { Timeline } from './timeline';
export { hashLog } from './hash';
