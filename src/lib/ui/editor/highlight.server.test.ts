import { describe, expect, it } from 'vitest';
import { highlightLines } from './highlight.server';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const program = `import { chan, go } from "leaklab";

// 50 tasks & more
export async function main(): Promise<void> {
  for (const e of world) go(() => tick(e));
  const limit = \`\${MAX} < \${new Map<string, number>().size}\`;
}
`;

describe('highlightLines', () => {
  it('changes no letter', async () => {
    const lines = await highlightLines(program, 'typescript');
    expect(lines.map(textOf).join('\n')).toBe(program);
  });

  it('says what words are, in classes that fit both themes', async () => {
    const lines = await highlightLines(program, 'typescript');
    expect(lines[0]).toBe(
      '<span class="code-keyword">import</span> { chan, go } ' +
        '<span class="code-keyword">from </span><span class="code-string">"leaklab"</span>;',
    );
    expect(lines[2]).toBe('<span class="code-comment">// 50 tasks &amp; more</span>');
    expect(lines[4]).toBe(
      '  <span class="code-keyword">for</span> (<span class="code-keyword">const</span> e ' +
        '<span class="code-keyword">of</span> world) <span class="code-function">go</span>(() =&gt; ' +
        '<span class="code-function">tick</span>(e));',
    );
  });

  it('takes a capital for a type and capitals for a constant, as the editor does', async () => {
    const lines = await highlightLines(program, 'typescript');
    expect(lines[3]).toContain('<span class="code-type">Promise</span>&lt;');
    expect(lines[5]).toContain('<span class="code-type">Map</span>&lt;');
    expect(lines[5]).not.toContain('<span class="code-type">MAX');
  });

  it('knows Go', async () => {
    const [line] = await highlightLines('func main() { go tick(e) }', 'go');
    expect(line).toContain('<span class="code-keyword">func </span>');
    expect(line).toContain('<span class="code-keyword">go </span>');
  });
});
