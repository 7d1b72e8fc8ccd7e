export { Memory } from './memory';
export { FRESH_STACK } from './stack';
