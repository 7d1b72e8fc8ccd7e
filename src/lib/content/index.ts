export { CHAPTERS, CHAPTER_IDS, type Chapter, type ChapterId } from './chapters';
export { formatNumber, holds, type Figures } from './claims';
export {
  renderLesson,
  renderPage,
  type LessonText,
  type PageText,
  type StepText,
} from './markdown';
export { lessonSchema, parseAs, type Claim, type Lesson, type StageSetting } from './schema';
