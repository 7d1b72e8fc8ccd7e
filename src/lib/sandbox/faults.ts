import type { Fault } from '../base';
import type { Expiry } from './watchdog';

/** Where a run was last seen: the program's file, and the line if one is known. */
export interface LastSeen {
  readonly file: string;
  readonly line: number | null;
}

export function expired(reason: Expiry, { file, line }: LastSeen): Fault {
  const where = line === null ? file : `${file}, last seen at line ${line},`;
  const messages: Record<Expiry, string> = {
    start: `The worker for ${file} did not start within 10 s. Close what keeps this computer busy, then run again.`,
    silence:
      `${where} did not answer for 2 s and was stopped. A single step took too long, such as a ` +
      'regular expression that backtracks or a huge sort, or memory ran out: give it less to do.',
    whole: `${where} ran for 30 s and was stopped. Ask for fewer frames, or do less in each.`,
  };
  return { code: 'watchdog', message: messages[reason], line };
}

export function flooded({ file, line }: LastSeen): Fault {
  const message = `${file} sent more than a run may send, and was stopped. Log and spawn less in each frame.`;
  return { code: 'flood', message, line };
}

export function crashed(what: string, { file, line }: LastSeen): Fault {
  const message = `The worker that ran ${file} failed: ${what}. Run again; a program that fails each time holds too much memory, or breaks what it runs on.`;
  return { code: 'crash', message, line };
}

export function malformed({ file, line }: LastSeen): Fault {
  const message = `The worker that ran ${file} said something that is no message, and was stopped. Undo what the program does to built-in objects.`;
  return { code: 'crash', message, line };
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
