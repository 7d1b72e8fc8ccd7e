import type { Card } from './card';
import { escaped } from './escaped';

/** A card as the HTML of a page's head. Who shows links reads it there; a page that runs needs none of it. */
export function headOf({ properties, names, canonical, oembed }: Card): string {
  const meta = (key: string) => (pair: readonly [string, string]) =>
    `<meta ${key}="${escaped(pair[0])}" content="${escaped(pair[1])}" />`;
  const link = (rest: string, href: string | null) =>
    href === null ? [] : [`<link ${rest} href="${escaped(href)}" />`];
  return [
    ...properties.map(meta('property')),
    ...names.map(meta('name')),
    ...link('rel="canonical"', canonical),
    ...link('rel="alternate" type="application/json+oembed"', oembed),
  ].join('');
}
