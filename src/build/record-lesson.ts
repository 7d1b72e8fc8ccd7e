import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarize, type RunSummary } from '../lib/analysis';
import { compileInNode } from '../lib/compiler/node';
import { lessonSchema, parseAs } from '../lib/content';
import { runInNode } from '../lib/sandbox/node';
import { TraceLog } from '../lib/trace';

/** What the two programs of a lesson come to. */
export type RecordedLesson = Readonly<Record<'leaky' | 'fixed', RunSummary>>;

/**
 * Runs both programs of a lesson as its page does.
 * @param kernel the text that `bundleKernel` makes
 * @param root the project's folder, which holds `simulations/`
 * @param file the path of its lesson.json
 * @throws an Error if a program does not compile
 */
export function recordLesson(kernel: string, root: string, file: string): RecordedLesson {
  const lesson = parseAs(lessonSchema, JSON.parse(readFileSync(file, 'utf8')), file);
  const record = (side: string): RunSummary => {
    const path = programFile(root, lesson.simulation, side);
    const { program, diagnostics } = compileInNode(`${side}.ts`, readFileSync(path, 'utf8'));
    if (program === null) throw new Error(`${path} does not compile: ${diagnostics[0]?.message}`);
    const { seed, procs, frames, detectors } = lesson;
    const run = { seed, procs, policy: 'go' } as const;
    const { batches, fault } = runInNode(kernel, { program, run, frames });
    const log = new TraceLog();
    for (const batch of batches) log.append(batch);
    return summarize(log, program.sites, detectors, fault !== null);
  };
  return { leaky: record('leaky'), fixed: record('fixed') };
}

/** Where a program of a simulation is. */
export function programFile(root: string, simulation: string, side: string): string {
  return join(root, 'simulations', simulation, `${side}.ts`);
}
