import { codeToTokensBase, type ThemedToken } from 'shiki';
import { escapeHtml } from './escape';
import { TOKEN_KINDS, palette, type TokenKind } from './palette';
import { shikiTheme } from './shiki-theme';

type Kind = TokenKind | 'plain';
type Language = 'typescript' | 'go';

/** Where Monaco's TypeScript has no grammar to know better, it takes a capital for a type; so does this. */
const capitalised = /(?<![\w$.])([A-Z][\w$]*)/;
const constant = /^[A-Z][A-Z0-9_]+$/;

const kinds = new Map(TOKEN_KINDS.map((kind) => [palette.dark[kind].toUpperCase(), kind]));

function kindOf({ color, content }: ThemedToken): Kind {
  const kind = kinds.get((color ?? '').toUpperCase()) ?? 'plain';
  return kind === 'keyword' && !/[a-z]/.test(content) ? 'plain' : kind;
}

function* pieces(token: ThemedToken, lang: Language): Generator<{ kind: Kind; text: string }> {
  const kind = kindOf(token);
  if (lang === 'go' || (kind !== 'plain' && kind !== 'function' && kind !== 'type')) {
    yield { kind, text: token.content };
    return;
  }
  for (const text of token.content.split(capitalised)) {
    const isName = /^[A-Z]/.test(text);
    if (isName) yield { kind: constant.test(text) ? 'plain' : 'type', text };
    else yield { kind, text };
  }
}

function lineHtml(tokens: readonly ThemedToken[], lang: Language): string {
  const runs: { kind: Kind; text: string }[] = [];
  for (const piece of tokens.flatMap((token) => [...pieces(token, lang)])) {
    const last = runs.at(-1);
    // White space has no colour, so it joins what it follows and saves a tag.
    if (last && (last.kind === piece.kind || piece.text.trim() === '')) last.text += piece.text;
    else if (piece.text !== '') runs.push({ ...piece });
  }
  return runs
    .map(({ kind, text }) =>
      kind === 'plain' ? escapeHtml(text) : `<span class="code-${kind}">${escapeHtml(text)}</span>`,
    )
    .join('');
}

/**
 * Highlights code at build time: HTML for each line, with classes of code.css and so good for both themes.
 * Only for server code: it brings shiki along.
 */
export async function highlightLines(code: string, lang: Language): Promise<string[]> {
  const lines = await codeToTokensBase(code, { lang, theme: shikiTheme });
  return lines.map((tokens) => lineHtml(tokens, lang));
}
