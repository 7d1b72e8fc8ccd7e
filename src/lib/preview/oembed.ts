import { addressesOf, PICTURE, type Shown } from './card';
import { escaped } from './escaped';

/** In CSS pixels: both worlds beside each other, with their timeline. */
const FRAME = { width: 960, height: 640 } as const;

/** A lesson's oEmbed data (oembed.com, version 1.0, type rich), of which a page is made that shows the lesson. */
export function oembedOf(shown: Shown, site: string) {
  const { frame, picture } = addressesOf(site, shown);
  const { width, height } = FRAME;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Leaklab',
    provider_url: site,
    title: shown.title,
    thumbnail_url: picture,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
    width,
    height,
    html:
      `<iframe src="${escaped(frame)}" title="${escaped(shown.title)}" width="${width}" height="${height}" ` +
      'style="width:100%;border:0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>',
  };
}
