export { CHAPTERS, type Chapter, type ChapterId } from './chapters';
export { holds, type Figures } from './claims';
export {
  renderLesson,
  renderPage,
  type ExerciseText,
  type LessonText,
  type PageText,
  type StepText,
} from './markdown';
export { lessonSchema, parseAs, type Claim, type Lesson, type StageSetting } from './schema';
export type { Check, CheckKind, CheckOf } from './check-schema';
export type { Exercise } from './exercise-schema';
export type { Parameter } from './parameter-schema';
export { FRAMES, PROCS, settled, type ParameterValues } from './parameters';
export type { Look, SceneRow, SceneSetting } from './scene-schema';
export { INSPECTOR_VIEWS, TOOLS, type InspectorView, type Tool } from './tools';
