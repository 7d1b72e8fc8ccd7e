export { faultWords, type FaultWords } from './fault-words';
export { LOCALES, type Locale, type Translation } from './locale';
export { messages, type Messages } from './messages';
