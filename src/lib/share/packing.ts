/** What packs programs and unpacks them: it comes into a page when a link holds some, or is made. */
export { decodeCode, encodeCode } from './code';
export { packText, unpackText, type Bounds } from './envelope';
export { programFields, readJson } from './programs';
export { sourceText } from './source';
export { decodeFile, encodeFile } from './saved-file';
