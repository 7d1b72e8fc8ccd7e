import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { typescriptVersion } from 'monaco-editor/languages/features/typescript/lib/typescriptServicesMetadata';
import { describe, expect, it } from 'vitest';
import { compileChecked } from '../../compiler';
import { leaklabDeclarations } from '../../compiler/node';
import { withEdits } from './format';
import { createProgramService } from './program-service';

const leaklabTypes = `
/** Starts a task. */
export declare function go(task: () => Promise<void>, name?: string): void;
`;

const service = createProgramService(ts, leaklabTypes, compileChecked);
const path = '/leaky/leaky.ts';
const text = `import { go } from "leaklab";
export async function main(): Promise<void> {
  go(async () => {});
}
`;
const program = { path, text };

const codes = (added: string): string[] =>
  service
    .compile({ path, text: `${text}${added}\n` }, 'en')
    .diagnostics.map(({ code, line }) => `${line}: ${code}`);

describe('the program service', () => {
  it('stands on the TypeScript that the language’s declarations are taken from', () => {
    expect(typescriptVersion).toBe(ts.version);
  });

  it('compiles a program under its own name', () => {
    const { program: compiled, diagnostics } = service.compile(program, 'en');
    expect(diagnostics).toEqual([]);
    expect(compiled?.file).toBe('leaky.ts');
  });

  it('says of a text that is nested too deeply that it is, and compiles the next one', () => {
    const deep = `export const one = ${'('.repeat(50_000)}1${')'.repeat(50_000)};`;
    const { program: compiled, diagnostics } = service.compile({ path, text: deep }, 'en');
    expect(compiled).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['leaklab/too-deep']);
    expect(service.compile(program, 'en').diagnostics).toEqual([]);
  });

  it('checks against the language alone: there is no page and no console', () => {
    expect(codes('document.title;')).toEqual(['5: 2584']);
    expect(codes('[1].at(0)?.toFixed(); new Map([[1, 2]]).values().map(String);')).toEqual([]);
  });

  it('keeps programs apart, their globals too', () => {
    const other = {
      path: '/fixed/fixed.ts',
      text: `${text}declare global { var shared: number }\n`,
    };
    expect(service.compile(other, 'en').diagnostics).toEqual([]);
    expect(codes('shared;')).toEqual(['5: 2304']);
  });

  it('shows the comments of leaklab on hover', () => {
    const hover = service.hover(program, text.indexOf('go(') + 1);
    expect(hover?.signature).toContain('go(task: () => Promise<void>');
    expect(hover?.documentation).toContain('Starts a task.');
  });

  it('shows what Go writes, for what leaklab exports', () => {
    const real = createProgramService(ts, leaklabDeclarations(), compileChecked);
    const hover = real.hover(program, text.indexOf('go(') + 1);
    expect(hover?.documentation).toContain('Starts a task.');
    expect(hover?.documentation).toContain('**Go:** `go fn(args)`');
  });

  it('puts spaces and line breaks in order, as the lessons have them', () => {
    const untidy = {
      path,
      text: 'export async function main( ){\nif(1>0){\n    await   null\n}\n}\n',
    };
    expect(withEdits(untidy.text, service.format(untidy))).toBe(
      'export async function main() {\n  if (1 > 0) {\n    await null;\n  }\n}\n',
    );
  });

  it('leaves the lessons’ own programs as they are', () => {
    const folder = new URL('../../../../simulations/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const programs = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    expect(programs.length).toBeGreaterThan(1);
    for (const file of programs) {
      const own = { path: `/${file}`, text: readFileSync(new URL(file, folder), 'utf8') };
      expect(withEdits(own.text, service.format(own)), file).toBe(own.text);
    }
  });

  it('formats what does not compile too', () => {
    const broken = { path, text: 'export async function main() {\n const x = ;\n' };
    expect(withEdits(broken.text, service.format(broken))).toContain('\n  const x =');
  });

  it('brings the import along with a completion', () => {
    const bare = { path, text: 'export async function main() {\n  g\n}\n' };
    const offset = bare.text.indexOf('  g') + 3;
    const go = service.complete(bare, offset).find(({ name }) => name === 'go')!;
    expect(go.source).toBe('leaklab');
    const details = service.describeCompletion(bare, offset, go);
    expect(details?.edits.map(({ newText }) => newText.trim())).toEqual([
      'import { go } from "leaklab";',
    ]);
  });

  it('mends a missing import', () => {
    const bare = { path, text: 'export async function main() {\n  go(async () => {});\n}\n' };
    const span = { start: bare.text.indexOf('go('), length: 2 };
    const [fix] = service.fixes(bare, span, 2304);
    expect(fix.edits[0].newText.trim()).toBe('import { go } from "leaklab";');
  });

  it('points at each parameter of a call', () => {
    const help = service.signatureHelp(program, text.indexOf('go(') + 3)!;
    const { signature, parameters } = help.signatures[0];
    const shown = parameters.map(({ span }) =>
      signature.slice(span.start, span.start + span.length),
    );
    expect(shown).toEqual(['task: () => Promise<void>', 'name?: string']);
  });
});
