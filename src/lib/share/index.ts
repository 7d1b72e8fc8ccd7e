export { decodeCode, encodeCode } from './code';
export type { LinkFault, LinkFaultCode, Opened } from './fault';
export { readFragment, writeFragment, type Fragment } from './fragment';
export { linesWithHidden } from './hidden';
export { COMFORTABLE_LINK_CHARS } from './limits';
export { isUnchanged, type ChangedPrograms } from './programs';
export { decodeFile, encodeFile, fileName, type SavedLesson } from './saved-file';
export { readSettings, writeSettings, type LinkSettings, type ReadSettings } from './settings';
