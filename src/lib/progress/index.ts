export { keepAnswer, readAnswers, writeAnswers, type Answer, type Answers } from './answers';
export { forgetAll } from './forget';
export { mergeKept, type Kept } from './merge';
export { keepName, readName } from './name';
export { scoreOf } from './score';
export {
  keepProgress,
  keepStep,
  NO_PROGRESS,
  readProgress,
  watchProgress,
  writeProgress,
  type AllProgress,
  type LessonProgress,
} from './store';
