export {
  keepProgress,
  NO_PROGRESS,
  readProgress,
  type AllProgress,
  type LessonProgress,
} from './store';
