export {
  forgetAnswers,
  keepAnswer,
  readAnswers,
  writeAnswers,
  type Answer,
  type Answers,
} from './answers';
export { mergeKept, type Kept } from './merge';
export { keepName, readName } from './name';
export { scoreOf } from './score';
export {
  forgetProgress,
  keepProgress,
  keepStep,
  NO_PROGRESS,
  readProgress,
  watchProgress,
  writeProgress,
  type AllProgress,
  type LessonProgress,
} from './store';
