import { links as english } from './en/links';
import { play as englishPlay } from './en/play-links';
import type { Locale, Translation } from './locale';
import { links as chinese } from './zh/links';
import { play as chinesePlay } from './zh/play-links';

export type LinkMessages = Translation<typeof english>;

const CATALOGUES: Readonly<Record<Locale, LinkMessages>> = { en: english, zh: chinese };

const OF_PLAY = { en: englishPlay, zh: chinesePlay } as const;

/**
 * Sentences about shared links and files. Apart from the others: they come with what opens or makes one.
 * @param naming `play` where there is no lesson, and the programs are the reader's own
 */
export function linkMessages(locale: Locale, naming: string): LinkMessages {
  const usual = CATALOGUES[locale];
  if (naming !== 'play') return usual;
  const { notice, share, ...rest } = OF_PLAY[locale];
  return {
    ...usual,
    ...rest,
    notice: { ...usual.notice, ...notice },
    share: { ...usual.share, ...share },
  };
}
