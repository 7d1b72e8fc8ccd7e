import { expect, it } from 'vitest';
import { embedAddresses, type EmbedSource } from './addresses';
import { snippetOf } from './snippets';

const source: EmbedSource = {
  page: 'https://leaklab.test/sub/zh/lessons/lost-cancel/?frame=1#leak',
  slug: 'lost-cancel',
  title: 'A "lost" <cancel> [1]',
  locale: 'en',
  link: '?frame=212&tool=trace&theme=dark&p.entities=20#code=1.abc',
  settings: { code: true, world: 'leaky' },
  theme: 'auto',
};

it('finds the addresses from the page’s own, under any path and in either language', () => {
  const addresses = embedAddresses(source);
  expect(addresses).toMatchObject({
    frame:
      'https://leaklab.test/sub/embed/lost-cancel/?world=leaky&code=1&frame=212&p.entities=20#code=1.abc',
    lesson:
      'https://leaklab.test/sub/lessons/lost-cancel/?frame=212&tool=trace&p.entities=20#code=1.abc',
    script: 'https://leaklab.test/sub/leak-lab.js',
  });
  const play = embedAddresses({
    ...{ ...source, page: 'https://leaklab.test/play/', slug: 'play', locale: 'zh' as const },
    ...{ link: '', settings: {}, theme: 'light' as const },
  });
  expect(play.frame).toBe('https://leaklab.test/zh/embed/play/?theme=light');
  expect(play.lesson).toBe('https://leaklab.test/zh/play/?theme=light');
});

it('writes HTML in which nothing of a title or an address ends an attribute', () => {
  expect(snippetOf('iframe', embedAddresses(source))).toBe(
    '<iframe src="https://leaklab.test/sub/embed/lost-cancel/?world=leaky&amp;code=1&amp;frame=212&amp;p.entities=20#code=1.abc" ' +
      'title="A &quot;lost&quot; &lt;cancel&gt; [1] · Leaklab" width="100%" height="560" loading="lazy" ' +
      'allow="clipboard-write" style="border: 0"></iframe>',
  );
});

it('writes the custom element with attributes for its keys and the rest as they are', () => {
  const zh = embedAddresses({ ...source, locale: 'zh' });
  expect(snippetOf('element', zh)).toBe(
    '<script async src="https://leaklab.test/sub/leak-lab.js"></script>\n' +
      '<leak-lab lesson="lost-cancel" lang="zh" world="leaky" code="1" frame="212" query="p.entities=20" fragment="code=1.abc">\n' +
      '  <a href="https://leaklab.test/sub/zh/lessons/lost-cancel/?frame=212&amp;tool=trace&amp;p.entities=20#code=1.abc">' +
      'A &quot;lost&quot; &lt;cancel&gt; [1]</a>\n</leak-lab>',
  );
});

it('writes a link for Markdown that brackets do not end, and the bare address for wikis', () => {
  const addresses = embedAddresses({ ...source, link: '?schedule=o1:(3)' });
  expect(snippetOf('markdown', addresses)).toBe(
    '[A "lost" <cancel> \\[1\\]](https://leaklab.test/sub/lessons/lost-cancel/?schedule=o1%3A%283%29)',
  );
  expect(snippetOf('wiki', addresses)).toBe(addresses.frame);
});
