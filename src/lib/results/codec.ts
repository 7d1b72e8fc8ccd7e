/** What packs and unpacks results and progress, with the schemas: it comes when some are handed on or opened. */
export { decodeResults, encodeResults, NAME_CHARS } from './handed-in';
export { MOST_CHARS } from './kinds';
export { decodeProgress, encodeProgress } from './saved-progress';
