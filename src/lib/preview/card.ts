import type { Locale } from '../i18n';

/** What the pages that show others' links know a language by. */
const TERRITORIES: Readonly<Record<Locale, string>> = { en: 'en_US', zh: 'zh_CN' };

/** In pixels; the pictures are made so by `npm run pictures`. */
export const PICTURE = { width: 1_200, height: 630 } as const;

/** A lesson as a link to it is shown elsewhere. */
export interface Shown {
  readonly slug: string;
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** What stands in the head of a lesson's page. */
export interface Card {
  /** Of Open Graph and of Twitter's cards: property, content. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  readonly names: readonly (readonly [name: string, content: string])[];
  /** The page's one address, and that of its oEmbed data. */
  readonly canonical: string | null;
  readonly oembed: string | null;
}

/** The path of a page below the site's address. English has no prefix. */
const prefix = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);

/** Whole addresses of what belongs to a lesson. */
export function addressesOf(site: string, { slug, locale }: Pick<Shown, 'slug' | 'locale'>) {
  return {
    page: `${site}${prefix(locale)}lessons/${slug}/`,
    frame: `${site}${prefix(locale)}embed/${slug}/`,
    oembed: `${site}${prefix(locale)}oembed/${slug}.json`,
    picture: `${site}pictures/${slug}-${locale}.png`,
    launch: `${site}${prefix(locale)}launch/${slug}/`,
  };
}

/**
 * The head of a lesson's page.
 * @param site null where it is not known: then everything is left out that needs whole addresses
 */
export function cardOf(shown: Shown, site: string | null): Card {
  const { locale, title, summary, alt } = shown;
  const others = Object.entries(TERRITORIES).filter(([other]) => other !== locale);
  const properties = [
    ['og:site_name', 'Leaklab'],
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', summary],
    ['og:locale', TERRITORIES[locale]],
    ...others.map(([, territory]) => ['og:locale:alternate', territory] as const),
  ] as const;
  if (site === null) {
    return { properties, names: [['twitter:card', 'summary']], canonical: null, oembed: null };
  }
  const { page, picture, oembed } = addressesOf(site, shown);
  return {
    properties: [
      ...properties,
      ['og:url', page],
      ['og:image', picture],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(PICTURE.width)],
      ['og:image:height', String(PICTURE.height)],
      ['og:image:alt', alt],
    ],
    names: [
      ['twitter:card', 'summary_large_image'],
      ['twitter:image:alt', alt],
    ],
    canonical: page,
    oembed,
  };
}
