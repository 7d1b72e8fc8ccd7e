import { describe, expect, it } from 'vitest';
import { codeBlock, withoutLinks } from './markdown';

describe('code as Markdown', () => {
  it('stays in its block', () => {
    expect(codeBlock('const a: 1')).toBe('```typescript\nconst a: 1\n```');
    const code = 'type A = "\n```\n[x](https://example.org)\n````"';
    const block = codeBlock(code);
    expect(block).toBe(`\`\`\`\`\`typescript\n${code}\n\`\`\`\`\``);
  });

  it('shows what nobody could see', () => {
    expect(codeBlock('"a\u202eb"')).toContain('"a\\u202eb"');
  });
});

describe('a comment as Markdown', () => {
  it.each([
    ['[home](https://example.org)', '[home] (https://example.org)'],
    ['![](https://example.org/x.png)', '![] (https://example.org/x.png)'],
    ['[home][1]\n\n[1]: https://example.org', '[home] [1]\n\n[1] : https://example.org'],
    ['<https://example.org>', '< https://example.org>'],
    ['<someone@example.org>', '< someone@example.org>'],
    ['a\u202eb\u001b[1m', 'a\\u202eb\\x1b[1m'],
  ])('has no link: %j', (text, said) => {
    expect(withoutLinks(text)).toBe(said);
  });

  it('keeps the code in it', () => {
    const text = 'gives `[value, true]`:\n\n```ts\nconst [a, b] = await c.recv();\n```';
    expect(withoutLinks(text)).toBe(text);
  });
});
