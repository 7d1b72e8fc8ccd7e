import ts from 'typescript';
import type { CompiledProgram } from '../../src/lib/compiler';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  World,
  ZERO_COSTS,
  type ProgramModule,
  type WorldEnd,
} from '../../src/lib/engine';
import { leaklab } from '../../src/lib/program';

/** The function that a compiled program is. */
export function evaluate({ code }: Pick<CompiledProgram, 'code'>): ProgramModule {
  return (0, eval)(code) as ProgramModule;
}

/** What a program logs on the engine, and how it ends. */
export function runCompiled(program: CompiledProgram): { lines: string[]; end: WorldEnd | null } {
  const lines: string[] = [];
  const exports = { ...leaklab.exports, log: logTo(lines) };
  const options = { ...DEFAULT_RUN, limits: DEFAULT_LIMITS, costs: ZERO_COSTS };
  const world = new World(
    evaluate(program),
    { exports, bind: (runtime) => leaklab.bind(runtime) },
    options,
  );
  const { ended } = world.run(600);
  return { lines, end: ended };
}

/** What the same text logs on JavaScript's own promises. */
export async function runNatively(text: string): Promise<string[]> {
  const lines: string[] = [];
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const module = { log: logTo(lines), sleep: () => Promise.resolve() };
  const exports: { main?: () => Promise<void> } = {};
  const body = (0, eval)(`(function (require, exports) {${outputText}\n})`) as (
    require: () => object,
    exports: object,
  ) => void;
  body(() => module, exports);
  await exports.main?.();
  return lines;
}

function logTo(lines: string[]) {
  return (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
}
