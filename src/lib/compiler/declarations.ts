import type ts from 'typescript';
import type { TypeScript } from './typescript';

/** The files of `src/lib/program` that make the types of the module "leaklab". */
export const DECLARED_FILES = ['api.ts', 'resources.ts', 'leaklab.ts'] as const;

/** Modules that are part of the one declaration. */
const INLINED = ['./api', './resources'];
export type DeclaredFile = (typeof DECLARED_FILES)[number];

/**
 * The declarations of the module "leaklab" as one `.d.ts` that imports nothing, comments and all. `read`
 * gives the text of a file of `src/lib/program`.
 */
export function generateDeclarations(ts: TypeScript, read: (file: DeclaredFile) => string): string {
  const texts = DECLARED_FILES.map((file) =>
    withoutModules(ts, file, declarationsOf(ts, file, read)),
  );
  // Without this line a declaration file would export what it does not mean to.
  return `${texts.join('\n')}\nexport {};\n`;
}

function declarationsOf(
  ts: TypeScript,
  file: DeclaredFile,
  read: (file: DeclaredFile) => string,
): string {
  const { outputText, diagnostics } = ts.transpileDeclaration(read(file), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      strict: true,
      target: ts.ScriptTarget.ESNext,
      newLine: ts.NewLineKind.LineFeed,
    },
  });
  const problem = diagnostics?.at(0);
  if (!problem) return outputText;
  const message = ts.flattenDiagnosticMessageText(problem.messageText, '\n');
  throw new Error(`src/lib/program/${file} cannot be declared: ${message}`);
}

/** The statements of a declaration file except those that name another of them. */
function withoutModules(ts: TypeScript, file: DeclaredFile, text: string): string {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  return parsed.statements
    .filter((statement) => !isModuleStatement(ts, file, statement))
    .map((statement) => statement.getFullText(parsed).replace(/^\n+/, ''))
    .join('\n');
}

function isModuleStatement(ts: TypeScript, file: DeclaredFile, statement: ts.Statement): boolean {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return false;
  const { moduleSpecifier: from } = statement;
  if (!from) return true;
  if (ts.isStringLiteral(from) && INLINED.includes(from.text)) return true;
  throw new Error(`the types of src/lib/program/${file} may come from ./api only`);
}
