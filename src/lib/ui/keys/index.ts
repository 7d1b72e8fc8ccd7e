export { commandsOf, keysOf } from './label';
export { commandIn, commandOnPage, isWithin, type Key, type PageKey } from './read';
export { KEYS, type CommandOf, type KeyGroup } from './table';
