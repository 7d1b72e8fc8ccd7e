export { compileChecked } from './checked';
export { emitProgram, tooDeep, type CompileInput, type CompileMode } from './emit';
export { type Locale, type MessageParams, type RuleCode } from './messages';
export { isStackOverflow } from './overflow';
export { compileFault, MOST_CHARACTERS, MOST_COMPILE_MS } from './compile-fault';
export { refused, refuseLong, refuseSlow } from './refusals';
export { suspectLine } from './suspect';
export type { CompiledProgram, CompileResult, Diagnostic } from './types';
export type { TypeScript } from './typescript';
