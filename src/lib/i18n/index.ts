export { exerciseMessages, type ExerciseMessages } from './exercise-messages';
export { faultWords, type FaultWords } from './fault-words';
export { inspectorMessages, type InspectorMessages } from './inspector-messages';
export { LOCALES, type Locale, type Translation } from './locale';
export { messages, type Messages } from './messages';
export { stageMessages } from './stage-messages';
