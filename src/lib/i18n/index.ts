export { claimsMessages } from './claims-messages';
export { faultWords, type FaultWords } from './fault-words';
export { comingTitles, homeMessages, type HomeMessages } from './home-messages';
export { inspectorMessages, type InspectorMessages } from './inspector-messages';
export { keysMessages } from './keys-messages';
export { linkMessages, type LinkMessages } from './link-messages';
export { LOCALES, type Locale, type Translation } from './locale';
export { loadMessages, messages, type Messages } from './messages';
export { offlineMessages } from './offline-messages';
