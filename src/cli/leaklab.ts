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

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(words));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`leaklab: ${error.message}\n\n${USAGE}`);
    return WRONG_USE;
  }
}

async function run({ file, frames, seed, procs, json }: RunArguments): Promise<number> {
  const options = { seed, procs, policy: 'go' } as const;
  const { program, diagnostics } = compileInNode(basename(file), read(file));
  for (const { line, column, code, message } of diagnostics) {
    console.error(`${file}:${line}:${column}: ${message} (${code})`);
  }
  const print = (sites: Parameters<typeof makeReport>[2], ...rest: RunResult): void => {
    const report = makeReport(file, options, sites, ...rest);
    console.log(json ? JSON.stringify(report) : describeReport(report));
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
  const { batches, fault } = runInNode(await bundleKernel(), { program, run: options, frames });
  print(program.sites, batches, fault);
  if (fault === null) return RAN;
  const where = fault.line === null ? file : `${file}:${fault.line}`;
  console.error(`${where}: ${fault.message} (${fault.code})`);
  return FAILED;
}

type RunResult = [batches: Parameters<typeof makeReport>[3], fault: Fault | null];

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
