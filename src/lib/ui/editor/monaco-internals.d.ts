/** Modules that monaco-editor 0.57 ships without types. */

declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices' {
  import type ts from 'typescript';

  /** The one TypeScript of the site. */
  export const typescript: typeof ts;
}

declare module 'monaco-editor/languages/features/typescript/lib/typescriptServicesMetadata' {
  export const typescriptVersion: string;
}

declare module 'monaco-editor/languages/definitions/typescript/typescript' {
  import type { languages } from 'monaco-editor/editor';

  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage & {
    keywords: string[];
    tokenizer: Record<string, languages.IMonarchLanguageRule[]>;
  };
}

declare module 'monaco-editor/features/*/register';

declare module 'monaco-editor/editor/contrib/*';
