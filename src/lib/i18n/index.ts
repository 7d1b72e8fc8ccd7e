export { claimsMessages } from './claims-messages';
export { faultWords, type FaultWords } from './fault-words';
export { inspectorMessages, type InspectorMessages } from './inspector-messages';
export { keysMessages } from './keys-messages';
export { LOCALES, type Locale, type Translation } from './locale';
export { loadMessages, messages, type Messages } from './messages';
