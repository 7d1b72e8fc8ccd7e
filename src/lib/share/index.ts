export { isUnchanged, type ChangedPrograms } from './changed';
export { refused, type LinkFault, type LinkFaultCode, type Opened } from './fault';
export { fileName } from './file-name';
export { readFragment, writeFragment, type Fragment } from './fragment';
export { linesWithHidden } from './hidden';
export { COMFORTABLE_LINK_CHARS } from './limits';
export type { SavedLesson } from './saved-file';
export { readSettings, writeSettings, type LinkSettings, type ReadSettings } from './settings';
export { sourceText } from './source';
