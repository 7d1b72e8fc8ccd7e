import type { Job } from './worker';

/**
 * The whole text of a run's worker. The kernel's text is an expression whose value is the function that
 * starts a run. It is evaluated, and the realm with it is sealed, before the learner's function exists.
 */
export function workerSource(kernel: string, job: Omit<Job, 'firstLine'>, code: string): string {
  const firstLine = codeLine(kernel);
  return `${kernel}(${JSON.stringify({ ...job, firstLine })},\n${code}\n);\n`;
}

/** The line, counted from 1, at which `code` begins in the worker's text. */
export function codeLine(kernel: string): number {
  return kernel.split('\n').length + 1;
}
