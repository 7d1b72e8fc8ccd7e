import { Range, languages, type editor } from 'monaco-editor/editor';
import { inertLines } from '../../base';
import { MOST_CHARACTERS } from '../../compiler';
import { codeBlock, withoutLinks } from './markdown';
import { programWorker } from './program-client';
import type {
  Completion,
  Description,
  ProgramService,
  ProgramText,
  Span,
} from './program-protocol';

/** ms that an answer to a pointer or a key may take. */
const LIMIT = 5_000;

const programOf = (model: editor.ITextModel): ProgramText => ({
  path: model.uri.path,
  text: model.getValue(),
});

function rangeOf(model: editor.ITextModel, { start, length }: Span): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(start + length));
}

/**
 * Asks of the program in a model. A worker that was replaced answers nothing, and a program that is too long is
 * not looked at; the reader will point or type again.
 */
async function ask<Method extends keyof ProgramService>(
  method: Method,
  model: editor.ITextModel,
  ...rest: Parameters<ProgramService[Method]> extends [ProgramText, ...infer R] ? R : never
): Promise<ReturnType<ProgramService[Method]> | null> {
  if (model.getValueLength() > MOST_CHARACTERS) return null;
  const args = [programOf(model), ...rest] as unknown as Parameters<ProgramService[Method]>;
  return programWorker.ask(method, args, { limit: LIMIT }).catch(() => null);
}

const markdown = ({ signature, documentation }: Description): { value: string }[] => [
  { value: codeBlock(signature) },
  { value: withoutLinks(documentation) },
];

const { CompletionItemKind } = languages;

const completionKinds: Readonly<Record<string, languages.CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  'primitive type': CompletionItemKind.Keyword,
  function: CompletionItemKind.Function,
  'local function': CompletionItemKind.Function,
  method: CompletionItemKind.Method,
  property: CompletionItemKind.Field,
  getter: CompletionItemKind.Field,
  setter: CompletionItemKind.Field,
  class: CompletionItemKind.Class,
  interface: CompletionItemKind.Interface,
  type: CompletionItemKind.Interface,
  enum: CompletionItemKind.Enum,
  'enum member': CompletionItemKind.EnumMember,
  const: CompletionItemKind.Constant,
  module: CompletionItemKind.Module,
  'external module name': CompletionItemKind.Module,
};

/** A suggestion that remembers where it came from, so that its details can be asked for. */
interface Suggestion extends languages.CompletionItem {
  readonly of: {
    readonly model: editor.ITextModel;
    readonly offset: number;
    readonly completion: Completion;
  };
}

const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: ['.', '"', "'"],

  async provideCompletionItems(model, position) {
    const offset = model.getOffsetAt(position);
    const found = await ask('complete', model, offset);
    if (!found || model.isDisposed()) return { suggestions: [] };
    const { startColumn, endColumn } = model.getWordUntilPosition(position);
    const word = new Range(position.lineNumber, startColumn, position.lineNumber, endColumn);
    const suggestions: Suggestion[] = found.map((completion) => ({
      label: completion.source
        ? { label: completion.name, description: completion.source }
        : completion.name,
      kind: completionKinds[completion.kind] ?? CompletionItemKind.Variable,
      sortText: completion.sortText,
      insertText: completion.insertText,
      range: completion.replaces ? rangeOf(model, completion.replaces) : word,
      of: { model, offset, completion },
    }));
    return { suggestions };
  },

  async resolveCompletionItem(item) {
    const { model, offset, completion } = (item as Suggestion).of;
    if (model.isDisposed()) return item;
    const { name, source, data } = completion;
    const details = await ask('describeCompletion', model, offset, { name, source, data });
    if (!details) return item;
    return {
      ...item,
      detail: inertLines(details.signature),
      documentation: { value: withoutLinks(details.documentation) },
      additionalTextEdits: details.edits.map(({ span, newText }) => ({
        range: rangeOf(model, span),
        text: newText,
      })),
    };
  },
};

const hoverProvider: languages.HoverProvider = {
  async provideHover(model, position) {
    const hover = await ask('hover', model, model.getOffsetAt(position));
    return hover && { range: rangeOf(model, hover.span), contents: markdown(hover) };
  },
};

const signatureHelpProvider: languages.SignatureHelpProvider = {
  signatureHelpTriggerCharacters: ['(', ','],

  async provideSignatureHelp(model, position) {
    const help = await ask('signatureHelp', model, model.getOffsetAt(position));
    if (!help) return null;
    const value: languages.SignatureHelp = {
      activeSignature: help.activeSignature,
      activeParameter: help.activeParameter,
      signatures: help.signatures.map(({ signature, documentation, parameters }) => ({
        label: signature,
        documentation: { value: withoutLinks(documentation) },
        parameters: parameters.map((parameter) => ({
          label: [parameter.span.start, parameter.span.start + parameter.span.length],
          documentation: { value: withoutLinks(parameter.documentation) },
        })),
      })),
    };
    return { value, dispose: () => undefined };
  },
};

async function fixesOf(
  model: editor.ITextModel,
  marker: editor.IMarkerData,
): Promise<languages.CodeAction[]> {
  const code = Number(marker.code);
  if (Number.isNaN(code)) return [];
  const start = model.getOffsetAt({
    lineNumber: marker.startLineNumber,
    column: marker.startColumn,
  });
  const end = model.getOffsetAt({ lineNumber: marker.endLineNumber, column: marker.endColumn });
  const span = { start, length: end - start };
  const versionId = model.getVersionId();
  const fixes = await ask('fixes', model, span, code);
  return (fixes ?? []).map(({ title, edits }) => ({
    title,
    kind: 'quickfix',
    diagnostics: [marker],
    edit: {
      edits: edits.map((edit) => ({
        resource: model.uri,
        versionId,
        textEdit: { range: rangeOf(model, edit.span), text: edit.newText },
      })),
    },
  }));
}

const codeActionProvider: languages.CodeActionProvider = {
  async provideCodeActions(model, _range, { markers }) {
    const actions = await Promise.all(markers.map((marker) => fixesOf(model, marker)));
    return { actions: actions.flat(), dispose: () => undefined };
  },
};

/** Programs in their editors; a text that is only compared has no answers to give. */
const PROGRAMS: languages.LanguageFilter = { language: 'typescript', scheme: 'file' };

/** What the editor knows of programs, asked from the compiler worker. Problems come from the session. */
export function registerProviders(): void {
  languages.registerCompletionItemProvider(PROGRAMS, completionProvider);
  languages.registerHoverProvider(PROGRAMS, hoverProvider);
  languages.registerSignatureHelpProvider(PROGRAMS, signatureHelpProvider);
  languages.registerCodeActionProvider(PROGRAMS, codeActionProvider);
}
