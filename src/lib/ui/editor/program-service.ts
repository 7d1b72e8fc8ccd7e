import type ts from 'typescript';
import {
  isStackOverflow,
  suspectLine,
  tooDeep,
  type CompileResult,
  type Locale,
  type TypeScript,
} from '../../compiler';
import { ProgramHost } from './program-host';
import type {
  Completion,
  CompletionDetails,
  Description,
  Fix,
  Hover,
  ProgramService,
  ProgramText,
  SignatureHelp,
  TextEdit,
} from './program-protocol';

/** Turns a checked program into code that runs: `compileChecked`. */
export type Compile = (
  typescript: TypeScript,
  input: { readonly file: string; readonly locale: Locale },
  program: ts.Program,
  fileName: string,
) => CompileResult;

interface Checked {
  readonly host: ProgramHost;
  readonly service: ts.LanguageService;
}

const preferences: ts.UserPreferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsWithInsertText: true,
  importModuleSpecifierPreference: 'non-relative',
  quotePreference: 'double',
};

/** The changes that concern the program's own text. */
const editsOf = ({ path }: ProgramText, changes: readonly ts.FileTextChanges[]): TextEdit[] =>
  changes
    .filter(({ fileName }) => fileName === path)
    .flatMap(({ textChanges }) => textChanges.map(({ span, newText }) => ({ span, newText })));

/** Makes what the worker answers with, around the TypeScript it is given. */
export function createProgramService(
  typescript: TypeScript,
  leaklabTypes: string,
  compile: Compile,
): ProgramService {
  // Declarations of the language are parsed once for all programs; nothing else is shared, so that one
  // program never sees another's globals.
  const registry = typescript.createDocumentRegistry();
  const programs = new Map<string, Checked>();
  // As the lessons are written.
  const format: ts.FormatCodeSettings = {
    ...typescript.getDefaultFormatCodeSettings('\n'),
    indentSize: 2,
    tabSize: 2,
    insertSpaceAfterOpeningAndBeforeClosingEmptyBraces: false,
    semicolons: typescript.SemicolonPreference.Insert,
  };

  function serve(program: ProgramText): ts.LanguageService {
    let checked = programs.get(program.path);
    if (!checked) {
      const host = new ProgramHost(typescript, program.path, leaklabTypes);
      checked = { host, service: typescript.createLanguageService(host, registry) };
      programs.set(program.path, checked);
    }
    checked.host.update(program);
    return checked.service;
  }

  function describe({
    displayParts,
    documentation,
    tags,
  }: Pick<ts.QuickInfo, 'displayParts' | 'documentation' | 'tags'>): Description {
    const rest = (tags ?? []).map(({ name, text }) => {
      const said = typescript.displayPartsToString(text);
      return name === 'go' ? `**Go:** ${said}` : `*@${name}* ${said}`;
    });
    return {
      signature: typescript.displayPartsToString(displayParts),
      documentation: [typescript.displayPartsToString(documentation), ...rest].join('\n\n'),
    };
  }

  return {
    compile(text, locale): CompileResult {
      const file = text.path.slice(text.path.lastIndexOf('/') + 1);
      try {
        const program = serve(text).getProgram();
        if (!program) throw new Error(`no program was made of ${text.path}`);
        return compile(typescript, { file, locale }, program, text.path);
      } catch (error) {
        if (!isStackOverflow(error)) throw error;
        // The parser has run out of stack, and left the program half made.
        programs.delete(text.path);
        return tooDeep(typescript, { file, text: text.text, locale });
      }
    },

    suspectLine: ({ text }) => suspectLine(typescript, text),

    complete(text, offset): Completion[] {
      const found = serve(text).getCompletionsAtPosition(text.path, offset, preferences);
      return (found?.entries ?? []).map((entry) => ({
        name: entry.name,
        kind: entry.kind,
        sortText: entry.sortText,
        insertText: entry.insertText ?? entry.name,
        replaces: entry.replacementSpan ?? found?.optionalReplacementSpan ?? null,
        source: entry.source ?? null,
        data: entry.data ?? null,
      }));
    },

    describeCompletion(text, offset, { name, source, data }): CompletionDetails | null {
      const details = serve(text).getCompletionEntryDetails(
        text.path,
        offset,
        name,
        format,
        source ?? undefined,
        preferences,
        data ?? undefined,
      );
      if (!details) return null;
      const changes = (details.codeActions ?? []).flatMap((action) => action.changes);
      return { ...describe(details), edits: editsOf(text, changes) };
    },

    hover(text, offset): Hover | null {
      const info = serve(text).getQuickInfoAtPosition(text.path, offset);
      return info ? { span: info.textSpan, ...describe(info) } : null;
    },

    signatureHelp(text, offset): SignatureHelp | null {
      const help = serve(text).getSignatureHelpItems(text.path, offset, undefined);
      if (!help) return null;
      return {
        activeSignature: help.selectedItemIndex,
        activeParameter: help.argumentIndex,
        signatures: help.items.map((item) => {
          const separator = typescript.displayPartsToString(item.separatorDisplayParts);
          let signature = typescript.displayPartsToString(item.prefixDisplayParts);
          const parameters = item.parameters.map((parameter, index) => {
            const label = typescript.displayPartsToString(parameter.displayParts);
            if (index > 0) signature += separator;
            const span = { start: signature.length, length: label.length };
            signature += label;
            return {
              span,
              documentation: typescript.displayPartsToString(parameter.documentation),
            };
          });
          return {
            signature: signature + typescript.displayPartsToString(item.suffixDisplayParts),
            documentation: typescript.displayPartsToString(item.documentation),
            parameters,
          };
        }),
      };
    },

    format: (program) =>
      serve(program)
        .getFormattingEditsForDocument(program.path, format)
        .map(({ span, newText }) => ({ span, newText }))
        // `for (;;)` is written so in both languages, whatever TypeScript thinks of it.
        .filter(({ span: { start }, newText: added }) => {
          return added !== ' ' || program.text.slice(start - 1, start + 1) !== ';;';
        }),

    fixes(text, { start, length }, code): Fix[] {
      return serve(text)
        .getCodeFixesAtPosition(text.path, start, start + length, [code], format, preferences)
        .map(({ description, changes }) => ({
          title: description,
          edits: editsOf(text, changes),
        }))
        .filter(({ edits }) => edits.length > 0);
    },
  };
}
