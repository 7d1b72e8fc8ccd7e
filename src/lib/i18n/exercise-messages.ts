/** Sentences of exercises and parameters. Apart from `messages`, as they come with their panels. */
import { exercise as english } from './en/exercise';
import type { Locale, Translation } from './locale';
import { exercise as chinese } from './zh/exercise';

export type ExerciseMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, ExerciseMessages>> = { en: english, zh: chinese };

export function exerciseMessages(locale: Locale): ExerciseMessages {
  return CATALOGUES[locale];
}
