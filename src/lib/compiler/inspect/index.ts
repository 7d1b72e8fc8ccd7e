export { instrument } from './instrument';
