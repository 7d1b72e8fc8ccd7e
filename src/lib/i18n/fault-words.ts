import type { Fault, FaultCode } from '../base';
import { faults as english, type FaultText } from './en/faults';
import type { Locale } from './locale';
import { faults as chinese } from './zh/faults';

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

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<FaultCode, FaultText>>>> = {
  en: english,
  zh: chinese,
};

/** Faults whose message says more than title and advice: Go's own text, the compiler's or a browser's. */
const QUOTED: ReadonlySet<FaultCode> = new Set([
  'compile',
  'panic',
  'deadlock',
  'crash',
  'unsupported',
]);

/**
 * The words for a fault. `quoted` is a stranger's text: show it with `inert`. Apart from other sentences, as they are
 * loaded when there is a fault.
 */
export function faultWords(locale: Locale, fault: Fault): FaultWords {
  const { title, limit, advice } = CATALOGUES[locale][fault.code];
  return {
    title,
    limit: limit === undefined || fault.limit === undefined ? '' : limit(fault.limit),
    advice,
    quoted: QUOTED.has(fault.code) ? fault.message : '',
  };
}
