import {
  inspectorMessages,
  stageMessages,
  type InspectorMessages,
  type Locale,
  type Messages,
} from '$lib/i18n';

/** What the inspector's parts say: its own sentences, and those of the stage. */
export type Words = InspectorMessages & Pick<Messages, 'stage'>;

/** @param naming by what the worlds are called, as `stageMessages` takes it */
export function wordsOf(locale: Locale, naming: string): Words {
  return { ...inspectorMessages(locale), stage: stageMessages(locale, naming).stage };
}
