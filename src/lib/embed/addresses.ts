import type { Locale } from '../i18n';
import { writeEmbed, type EmbedSettings } from './settings';
import type { EmbedAddresses } from './snippets';

/** What an embed is made from. */
export interface EmbedSource {
  /** The address of the lesson's page, or the playground's; its query and fragment do not count. */
  readonly page: string;
  readonly slug: string;
  readonly title: string;
  readonly locale: Locale;
  /** What a shared link says after the page's path. */
  readonly link: string;
  readonly settings: EmbedSettings;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** The page's path below the site's root. */
const PAGE = /(zh\/)?(lessons\/[^/]+|play)\/$/;

/** All addresses that a snippet may need. The look that is chosen takes the place of the page's own. */
export function embedAddresses(source: EmbedSource): EmbedAddresses {
  const { page, slug, title, locale, link, settings, theme } = source;
  const { origin, pathname } = new URL(page);
  const site = origin + pathname.replace(PAGE, '');
  const language = locale === 'zh' ? 'zh/' : '';
  const { hash, searchParams: query } = new URL(link, site);
  query.delete('theme');
  if (theme !== 'auto') query.set('theme', theme);
  const lesson = query.size === 0 ? '' : `?${query.toString()}`;
  // An embed has no tools.
  query.delete('tool');
  return {
    frame: `${site}${language}embed/${slug}/${writeEmbed(settings, query.toString())}${hash}`,
    lesson: `${site}${language}${slug === 'play' ? 'play' : `lessons/${slug}`}/${lesson}${hash}`,
    script: `${site}leak-lab.js`,
    slug,
    title,
  };
}
