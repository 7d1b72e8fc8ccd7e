/** Sentences of the tools drawer. They are apart from `messages`, as a page only needs them with a tool. */
import { tools as english } from './en/tools';
import type { Locale, Translation } from './locale';
import { tools as chinese } from './zh/tools';

export type ToolMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, ToolMessages>> = { en: english, zh: chinese };

/** Every sentence of the tools, in one language. */
export function toolMessages(locale: Locale): ToolMessages {
  return CATALOGUES[locale];
}
