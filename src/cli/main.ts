import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundleKernel } from '../build/kernel-plugin';
import { inertJson, inertLines } from '../lib/base';
import { compileFault } from '../lib/compiler';
import { compileInNode } from '../lib/compiler/node';
import { runInNode } from '../lib/sandbox/node';
import { TraceLog } from '../lib/trace';
import {
  readArguments,
  USAGE,
  UsageError,
  type ExploreArguments,
  type RunArguments,
} from './arguments';
import { describeExploration, explore } from './explore';
import { findLeaks } from './findings';
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
  // Names of files, tasks and errors are a stranger's, and a terminal obeys what it is sent.
  const safe: Output = {
    out: (text) => output.out(inertLines(text)),
    err: (text) => output.err(inertLines(text)),
  };
  try {
    return await run(readArguments(words), safe);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    safe.err(`leaklab: ${error.message}\n\n${USAGE}`);
    return WRONG_USE;
  }
}

async function run(args: RunArguments | ExploreArguments, output: Output): Promise<number> {
  const { file, json, frames, run: options } = args;
  const text = read(file);
  const { program, diagnostics } = compileInNode(basename(file), text);
  for (const { line, column, code, message } of diagnostics) {
    output.err(`${file}:${line}:${column}: ${message} (${code})`);
  }
  const print = <R>(report: R, describe: (report: R) => string): void => {
    output.out(json ? inertJson(JSON.stringify(report)) : describe(report));
  };
  if (program === null) {
    const fault = compileFault(diagnostics);
    if (json) print(makeReport(file, options, [], new TraceLog(), [], fault), describeReport);
    return FAILED;
  }
  if (args.command === 'explore') {
    const report = explore(args, program);
    print(report, describeExploration);
    return report.found === null ? RAN : FAILED;
  }
  const { batches, fault } = runInNode(await kernel(), { program, run: options, frames });
  const log = new TraceLog();
  for (const batch of batches) log.append(batch);
  const found = findLeaks(args.detectors, log, {
    file: basename(file),
    text,
    run: options,
    frames,
  });
  print(makeReport(file, options, program.sites, log, found, fault), describeReport);
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
