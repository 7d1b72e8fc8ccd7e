import { languages } from 'monaco-editor/editor';
import { conf, language } from 'monaco-editor/languages/definitions/typescript/typescript';

/** Words that are keywords in a corner of the grammar only, and names of things in most programs. */
const alsoNames = new Set(
  'get set out is module package require global unique object symbol'.split(' '),
);

/**
 * Monaco's grammar with what it lacks to look like shiki's, so that no word changes its colour when the
 * editor takes the place of the code that was only shown: functions are told from variables, and what
 * follows a dot is never a keyword.
 */
export function registerTypeScript(): void {
  languages.register({ id: 'typescript', extensions: ['.ts'], aliases: ['TypeScript'] });
  languages.setLanguageConfiguration('typescript', conf);
  languages.setMonarchTokensProvider('typescript', {
    ...language,
    keywords: language.keywords.filter((word) => !alsoNames.has(word)),
    callable: ['from', 'of', 'type', 'any'],
    typeArguments: /(?:<[\w\s,.[\]|<>]*>)?\(/,
    tokenizer: {
      ...language.tokenizer,
      common: [
        [/\.\.\./, 'delimiter'],
        [/(\??\.)(\s*)(#?[a-z_$][\w$]*)(?=@typeArguments)/, ['delimiter', '', 'function']],
        [/(\??\.)(#?[a-zA-Z_$][\w$]*)/, ['delimiter', 'identifier']],
        [/(?!default\b)[a-z_$][\w$]*(?=\??:)/, 'identifier'],
        [
          /#?[a-z_$][\w$]*(?=@typeArguments)/,
          { cases: { '@callable': 'function', '@keywords': 'keyword', '@default': 'function' } },
        ],
        [/[A-Z][A-Z0-9_]+(?![\w$])/, 'identifier'],
        ...(language.tokenizer['common'] ?? []),
      ],
    },
  });
}
