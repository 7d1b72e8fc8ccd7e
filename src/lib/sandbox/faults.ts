import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import { MESSAGES_PER_SECOND, UNTAKEN_BYTES } from './bounds';
import { lineOfSite } from './positions';
import type { WorkerFault } from './protocol';
import { SILENCE_MS, START_MS, WHOLE_MS, type Expiry } from './watchdog';

/** Where a run was last seen: the program's file, and the line if one is known. */
export interface LastSeen {
  readonly file: string;
  readonly line: number | null;
}

/** `leaky.ts, last seen at line 3,` */
const where = ({ file, line }: LastSeen): string =>
  line === null ? file : `${file}, last seen at line ${line},`;

const seconds = (ms: number): string => `${ms / 1_000} s`;

export function expired(reason: Expiry, seen: LastSeen): Fault {
  switch (reason) {
    case 'start':
      return {
        code: 'not-started',
        message: `The worker for ${seen.file} did not start within ${seconds(START_MS)}. Close what keeps this computer busy, then run again.`,
        line: seen.line,
        limit: START_MS,
      };
    case 'silence':
      return silent(SILENCE_MS, seen);
    case 'whole':
      return {
        code: 'wall-time',
        message: `${where(seen)} ran for ${seconds(WHOLE_MS)} and was stopped. Ask for fewer frames, or do less in each.`,
        line: seen.line,
        limit: WHOLE_MS,
      };
  }
}

/** The program said nothing for so many ms. */
export function silent(ms: number, seen: LastSeen): Fault {
  const message =
    `${where(seen)} did not answer for ${seconds(ms)} and was stopped. A single step took too long, such as a ` +
    'regular expression that backtracks or a huge sort, or memory ran out: give it less to do.';
  return { code: 'watchdog', message, line: seen.line, limit: ms };
}

export function tooManyMessages(seen: LastSeen): Fault {
  const message = `${where(seen)} sent more than ${MESSAGES_PER_SECOND.toLocaleString('en')} messages in a second, and was stopped. Log and spawn less in each frame.`;
  return { code: 'flood', message, line: seen.line, limit: MESSAGES_PER_SECOND };
}

/** `bytes`: what it may send. */
export function tooMuchData(seen: LastSeen, bytes = UNTAKEN_BYTES): Fault {
  const message = `${where(seen)} sent more than the ${Math.round(bytes / 2 ** 20)} MiB that a run may send, or what no run sends, and was stopped. Log and spawn less in each frame.`;
  return { code: 'flood-size', message, line: seen.line, limit: bytes };
}

export function crashed(what: string, seen: LastSeen): Fault {
  const message = `The worker that ran ${where(seen)} failed: ${what}. Run again; a program that fails each time holds too much memory, or breaks what it runs on.`;
  return { code: 'crash', message, line: seen.line };
}

export function malformed(seen: LastSeen): Fault {
  const message = `The worker that ran ${where(seen)} said something that is no message, and was stopped. Undo what the program does to built-in objects.`;
  return { code: 'crash', message, line: seen.line };
}

export function notLoaded(): Fault {
  const message =
    'The part of this page that runs programs could not be loaded. Check the network, then reload the page.';
  return { code: 'not-loaded', message, line: null };
}

export function frameBlocked(): Fault {
  const message =
    'This browser did not start the sandboxed frame in which programs run. An extension or a content ' +
    'policy may forbid it: allow inline frames for this page, then reload it.';
  return { code: 'frame-blocked', message, line: null };
}

export function workerRefused(): Fault {
  const message =
    'This browser did not start the worker in which a program runs. An extension or a content policy ' +
    'may forbid it: allow workers for this page, then reload it.';
  return { code: 'worker-refused', message, line: null };
}

/**
 * What a kernel said of a run's end, with the line that it means.
 * @param line of the place that it named; null where it named none, or none that is known
 */
export function located(program: CompiledProgram, fault: WorkerFault, line: number | null): Fault {
  const { code, message, site, limit } = fault;
  return {
    code,
    message,
    line: line ?? lineOfSite(program, site),
    ...(limit === null ? {} : { limit }),
  };
}
