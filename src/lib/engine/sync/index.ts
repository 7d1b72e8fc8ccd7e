export { Cond } from './cond';
export { ErrGroup } from './err-group';
export { Mutex } from './mutex';
export { Once } from './once';
export { Pool } from './pool';
export { RwMutex } from './rw-mutex';
export { WaitGroup } from './wait-group';
