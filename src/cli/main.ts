import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundleKernel } from '../build/kernel-plugin';
import type { Fault } from '../lib/base';
import { compileInNode } from '../lib/compiler/node';
import { runInNode } from '../lib/sandbox/node';
import { readArguments, USAGE, UsageError, type RunArguments } from './arguments';
import { describeReport, makeReport } from './report';

const RAN = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Where a command writes: whole lines. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** The command line `leaklab …`; returns the exit code. */
export async function main(words: readonly string[], output: Output): Promise<number> {
  try {
    return await run(readArguments(words), output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`leaklab: ${error.message}\n\n${USAGE}`);
    return WRONG_USE;
  }
}

async function run(
  { file, frames, seed, procs, json }: RunArguments,
  output: Output,
): Promise<number> {
  const options = { seed, procs, policy: 'go' } as const;
  const { program, diagnostics } = compileInNode(basename(file), read(file));
  for (const { line, column, code, message } of diagnostics) {
    output.err(`${file}:${line}:${column}: ${message} (${code})`);
  }
  const print = (sites: Parameters<typeof makeReport>[2], ...rest: RunResult): void => {
    const report = makeReport(file, options, sites, ...rest);
    output.out(json ? JSON.stringify(report) : describeReport(report));
  };
  if (program === null) {
    const first = diagnostics.find(({ severity }) => severity === 'error');
    const fault = {
      code: 'compile',
      message: first?.message ?? '',
      line: first?.line ?? null,
    } as const;
    if (json) print([], [], fault);
    return FAILED;
  }
  const { batches, fault } = runInNode(await kernel(), { program, run: options, frames });
  print(program.sites, batches, fault);
  if (fault === null) return RAN;
  const where = fault.line === null ? file : `${file}:${fault.line}`;
  output.err(`${where}: ${fault.message} (${fault.code})`);
  return FAILED;
}

let bundled: Promise<string> | undefined;

/** The kernel's text, made once. */
function kernel(): Promise<string> {
  return (bundled ??= bundleKernel());
}

type RunResult = [batches: Parameters<typeof makeReport>[3], fault: Fault | null];

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
