import type { ThemeRegistrationRaw } from 'shiki';
import { TOKEN_KINDS, palette, type TokenKind } from './palette';

/** TextMate scopes of each kind; the longer scope wins. `plain` takes back what a broad scope took. */
const scopes: Readonly<Record<TokenKind | 'plain', readonly string[]>> = {
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'constant.language',
    'support.type.primitive',
    'support.type.builtin',
  ],
  function: ['entity.name.function', 'support.function'],
  string: [
    'string',
    'punctuation.definition.string',
    'constant.character.escape',
    'string.regexp keyword',
  ],
  number: ['constant.numeric'],
  type: ['entity.name.type', 'entity.other.inherited-class', 'support.type', 'support.class'],
  comment: ['comment', 'punctuation.definition.comment'],
  plain: [
    'keyword.operator',
    'storage.type.function.arrow',
    'meta.template.expression',
    'meta.definition.variable entity.name.function',
    'meta.definition.property entity.name.function',
    'meta.object-literal.key entity.name.function',
  ],
};

/** These are operators by name but words to the eye: `new`, `typeof`, `of`. */
const wordOperators = ['new', 'expression', 'type', 'ternary.await'].map(
  (name) => `keyword.operator.${name}`,
);

/**
 * The theme by which shiki tells what each token is. Its colours never reach a page: the highlighter turns
 * them into classes, which code.css paints for the theme of the reader.
 */
export const shikiTheme: ThemeRegistrationRaw = {
  name: 'leaklab',
  type: 'dark',
  fg: palette.dark.text,
  bg: palette.dark.background,
  settings: [
    ...TOKEN_KINDS.map((kind) => ({
      scope: kind === 'keyword' ? [...scopes.keyword, ...wordOperators] : [...scopes[kind]],
      settings: { foreground: palette.dark[kind] },
    })),
    { scope: [...scopes.plain], settings: { foreground: palette.dark.text } },
  ],
};
