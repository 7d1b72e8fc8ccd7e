export { Memory } from './memory';
export { SIZES, SLOT } from './sizes';
export { FRESH_STACK } from './stack';
