export { CHAPTERS, type Chapter, type ChapterId } from './chapters';
export { holds, type Figures } from './claims';
export {
  renderLesson,
  renderPage,
  type LessonText,
  type PageText,
  type StepText,
} from './markdown';
export {
  lessonSchema,
  parseAs,
  type Claim,
  type Lesson,
  type SceneSetting,
  type StageSetting,
} from './schema';
export { TOOLS, type Tool } from './tools';
