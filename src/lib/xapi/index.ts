export {
  Cmi5Session,
  type LaunchFault,
  type LaunchStatus,
  type Surroundings,
} from './cmi5-session';
export { readLaunch, type Launch } from './launch';
export { RecordStore } from './record-store';
