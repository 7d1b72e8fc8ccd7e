import { describe, expect, it } from 'vitest';
import { cardOf, courseXml, headOf, oembedOf, siteAddress, type Shown } from '.';

const SITE = 'https://example.org/a/b/';
const hostile: Shown = {
  slug: 'lost-cancel',
  locale: 'zh',
  title: '“<b>” & "quotes" of the cancel',
  summary: 'Who hears it?',
  alt: 'Two boards',
};

describe('the address of the site', () => {
  it('ends with one slash, and may be left out', () => {
    expect(siteAddress('https://example.org/a/b')).toBe(SITE);
    expect(siteAddress('https://example.org/a/b//')).toBe(SITE);
    expect(siteAddress('http://localhost:8080')).toBe('http://localhost:8080/');
    expect(siteAddress(undefined)).toBeNull();
    expect(siteAddress(' ')).toBeNull();
  });

  it.each([
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a',
    'https://me@example.org/',
  ])('is not %s, which is said before anything is built with it', (text) => {
    expect(() => siteAddress(text)).toThrow(`SITE_ADDRESS is "${text}"`);
  });
});

describe('the card of a lesson', () => {
  it('has whole addresses of page, picture and oEmbed data, in the language of the page', () => {
    const { properties, names, canonical, oembed } = cardOf(hostile, SITE);
    expect(Object.fromEntries(properties)).toMatchObject({
      'og:title': hostile.title,
      'og:locale': 'zh_CN',
      'og:locale:alternate': 'en_US',
      'og:url': `${SITE}zh/lessons/lost-cancel/`,
      'og:image': `${SITE}pictures/lost-cancel-zh.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Two boards',
    });
    expect(Object.fromEntries(names)['twitter:card']).toBe('summary_large_image');
    expect(canonical).toBe(`${SITE}zh/lessons/lost-cancel/`);
    expect(oembed).toBe(`${SITE}zh/oembed/lost-cancel.json`);
    expect(cardOf({ ...hostile, locale: 'en' }, SITE).oembed).toBe(
      `${SITE}oembed/lost-cancel.json`,
    );
  });

  it('without an address names no address at all', () => {
    const card = cardOf(hostile, null);
    expect(JSON.stringify(card)).not.toMatch(/https?:|og:image|og:url/);
    expect([card.canonical, card.oembed]).toEqual([null, null]);
    expect(Object.fromEntries(card.properties)['og:title']).toBe(hostile.title);
  });
});

it('a head has a tag for each, and no text of a lesson ends its attribute', () => {
  const head = headOf(cardOf(hostile, SITE));
  expect(head).toContain(
    '<meta property="og:title" content="“&lt;b&gt;” &amp; &quot;quotes&quot; of the cancel" />',
  );
  expect(head).toContain(
    `<link rel="alternate" type="application/json+oembed" href="${SITE}zh/oembed/lost-cancel.json" />`,
  );
  expect(head.replace(/<(meta|link)( [a-z]+="[^"<>]*")+ \/>/g, '')).toBe('');
});

it('oEmbed data are of type rich, with a frame of the lesson whose title cannot end its attribute', () => {
  const data = oembedOf(hostile, SITE);
  expect(data).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: hostile.title,
    provider_name: 'Leaklab',
    provider_url: SITE,
    thumbnail_url: `${SITE}pictures/lost-cancel-zh.png`,
    width: 960,
  });
  expect(data.html).toContain(`src="${SITE}zh/embed/lost-cancel/"`);
  expect(data.html).toContain('title="“&lt;b&gt;” &amp; &quot;quotes&quot; of the cancel"');
  expect(data.html.match(/<\w+/g)).toEqual(['<iframe']);
});

describe('the course structure of cmi5', () => {
  const both = (text: string) => ({ en: text, zh: `${text}，中文` });
  const lesson = (slug: string) => ({
    slug,
    title: both(`Title & <of> ${slug}`),
    summary: both('s'),
  });
  const xml = courseXml(SITE, both('Course'), both('About'), [
    { id: 'first', title: both('First'), lessons: [lesson('a'), lesson('b')] },
    { id: 'second', title: both('Second'), lessons: [lesson('c')] },
  ]);

  it('is well formed: each element ends where it should, and texts hold no markup', () => {
    const open: string[] = [];
    for (const [tag, end, name, rest] of xml.matchAll(/<(\/?)([a-zA-Z]+)([^>]*)>/g)) {
      if (end === '') open.push(name);
      else expect([tag, open.pop()]).toEqual([tag, name]);
      expect(rest).toMatch(/^( [a-zA-Z]+="[^"<&]*")*$/);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^>]+>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  });

  it('has a unit for each lesson, of its own id, launched at a whole address', () => {
    const ids = [...xml.matchAll(/<au id="([^"]+)" moveOn="CompletedAndPassed"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(['a', 'b', 'c'].map((slug) => `${SITE}lessons/${slug}/`));
    const urls = [...xml.matchAll(/<url>([^<]+)<\/url>/g)].map(([, url]) => url);
    expect(urls).toEqual(['a', 'b', 'c'].map((slug) => `${SITE}launch/${slug}/`));
    expect(xml).toContain(
      '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">',
    );
  });
});
