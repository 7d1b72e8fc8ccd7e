export {
  keepProgress,
  keepStep,
  NO_PROGRESS,
  readProgress,
  type AllProgress,
  type LessonProgress,
} from './store';
