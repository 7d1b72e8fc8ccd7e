import {
  inspectorMessages,
  messages,
  type InspectorMessages,
  type Locale,
  type Messages,
} from '$lib/i18n';

/** What the inspector's parts say: its own sentences, and those of the stage. */
export type Words = InspectorMessages & Pick<Messages, 'stage'>;

export function wordsOf(locale: Locale): Words {
  return { ...inspectorMessages(locale), stage: messages(locale).stage };
}
