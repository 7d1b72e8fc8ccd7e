import type { Fault, FaultCode } from '../base';
import type { FaultText } from './en/faults';
import type { Messages } from './messages';

/** What is said of a fault in one language; its line is beside. */
export interface FaultWords {
  /** What happened, … */
  readonly title: string;
  /** … which number was passed ('' where it is no limit), … */
  readonly limit: string;
  /** … and what to do next. */
  readonly advice: string;
  /** What a program or a tool said in its own words: to be quoted, not translated. '' where nobody did. */
  readonly quoted: string;
}

/** Faults whose message says more than title and advice: Go's own text, the compiler's or a browser's. */
const QUOTED: ReadonlySet<FaultCode> = new Set([
  'compile',
  'panic',
  'deadlock',
  'crash',
  'unsupported',
]);

/** The words for a fault. `quoted` is a stranger's text: show it with `inert`. */
export function faultWords({ faults }: Pick<Messages, 'faults'>, fault: Fault): FaultWords {
  const { title, limit, advice }: FaultText = faults[fault.code];
  return {
    title,
    limit: limit === undefined || fault.limit === undefined ? '' : limit(fault.limit),
    advice,
    quoted: QUOTED.has(fault.code) ? fault.message : '',
  };
}
