/** What a snippet is made of. Addresses are absolute. */
export interface EmbedAddresses {
  /** Of the embed. */
  readonly frame: string;
  /** Of the lesson itself, at the same moment. */
  readonly lesson: string;
  /** Of the script that knows `<leak-lab>`. */
  readonly script: string;
  readonly slug: string;
  /** As people read it. */
  readonly title: string;
}

/** Where an embed may be put, in the order of the dialog. */
export const SNIPPETS = ['iframe', 'element', 'markdown', 'wiki'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/** Height of a frame until the embed has told its own, in CSS pixels: that of a pair of worlds with its chart. */
export const FIRST_HEIGHT = 560;

/** Keys of an embed's address that are attributes of the element. The others stand in its `query`. */
const ATTRIBUTES = ['world', 'code', 'autoplay', 'lazy', 'frame', 'speed', 'seed', 'theme'];

/** The text to paste. */
export function snippetOf(kind: SnippetKind, addresses: EmbedAddresses): string {
  switch (kind) {
    case 'iframe':
      return iframe(addresses);
    case 'element':
      return element(addresses);
    case 'markdown':
      return `[${markdown(addresses.title)}](${addresses.lesson.replace(/[()]/g, encodeParenthesis)})`;
    case 'wiki':
      return addresses.frame;
  }
}

function iframe({ frame, title }: EmbedAddresses): string {
  const attributes = {
    ...{ src: frame, title: `${title} · Leaklab`, width: '100%', height: String(FIRST_HEIGHT) },
    ...{ loading: 'lazy', allow: 'clipboard-write', style: 'border: 0' },
  };
  return `<iframe ${written(attributes)}></iframe>`;
}

function element({ frame, lesson, script, slug, title }: EmbedAddresses): string {
  const { pathname, searchParams, hash } = new URL(frame);
  const attributes: Record<string, string> = { lesson: slug };
  if (pathname.includes('/zh/embed/')) attributes['lang'] = 'zh';
  const more = new URLSearchParams();
  for (const [key, value] of searchParams) {
    if (ATTRIBUTES.includes(key)) attributes[key] = value;
    else more.append(key, value);
  }
  if (more.size > 0) attributes['query'] = more.toString();
  // The code of a changed program.
  if (hash !== '') attributes['fragment'] = hash.slice(1);
  return (
    `<script async src="${escape(script)}"></script>\n` +
    `<leak-lab ${written(attributes)}>\n  <a href="${escape(lesson)}">${escape(title)}</a>\n</leak-lab>`
  );
}

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ');

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMED[sign]);

const markdown = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');

const encodeParenthesis = (sign: string): string => (sign === '(' ? '%28' : '%29');
