/**
 * The head of a hostile program: what it does, why somebody would, and what must come of it.
 *
 *   // id: regex-bomb
 *   // title: A regular expression that backtracks for ever
 *   // why: fuel does not see inside of the browser's own code
 *   // compiled: watchdog at 12
 *
 * Each way to run it has a line of its own: `compiled`, `unchecked`, `raw` or `worker` (see `Way`), with the
 * outcome, and with `at` and a line where one must be named. Outcomes that depend on the machine are joined
 * by `|`. `pending: reason` keeps a program out of the count until its limit exists; `no firefox: reason`
 * keeps it out of Firefox.
 */
import { FAULT_CODES, type FaultCode } from '../../src/lib/base';

/** How a program comes to the page. */
export const WAYS = [
  /** Typed into the lesson's editor, so that the page checks and compiles it. */
  'compiled',
  /** Compiled without a look at its types, as if the page's compiler had not looked. */
  'unchecked',
  /** Taken as compiled code, as a corrupted lesson might be: no compiler has seen it. */
  'raw',
  /** Run by the worker instead of the kernel, as if the scrub and the whole engine had failed. */
  'worker',
] as const;
export type Way = (typeof WAYS)[number];

export interface Outcome {
  /** `exits`: no fault. `refused`: the compiler's diagnostic `diagnostic`. */
  readonly end: 'exits' | 'refused' | FaultCode;
  readonly diagnostic: string | null;
  /** The line that must be named, or null where any may be, or none. */
  readonly line: number | null;
}

export interface Expectation {
  readonly way: Way;
  readonly outcomes: readonly Outcome[];
}

export interface HostileProgram {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly expectations: readonly Expectation[];
  /** Why it cannot pass yet. */
  readonly pending: string | null;
  /** Why it cannot be tried in Firefox. */
  readonly noFirefox: string | null;
  /** The whole text, head included, so that its lines are those of the file. */
  readonly text: string;
}

const OUTCOME = /^(?<end>[a-z-]+)(?: (?<diagnostic>[\w/-]+))?(?: at (?<line>[1-9]\d*))?$/;
const ENDS: ReadonlySet<string> = new Set(['exits', 'refused', ...FAULT_CODES]);
const TEXTS = ['id', 'title', 'why', 'pending', 'no firefox'] as const;

/**
 * Reads a program's head.
 * @throws {Error} that names the file and the line if the head is not exactly as it must be
 */
export function parseProgram(file: string, text: string): HostileProgram {
  const said = new Map<string, string>();
  const expectations: Expectation[] = [];
  const lines = headLines(text);
  const isPending = lines.some((line) => line.startsWith('// pending: '));
  for (const [index, line] of lines.entries()) {
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1}: ${what}`);
    };
    const [, key, value] = /^\/\/ ([a-z ]+): (\S.*)$/.exec(line) ?? fail('not "// key: value"');
    if (said.has(key)) fail(`"${key}" is said twice`);
    said.set(key, value);
    if (isWay(key)) {
      expectations.push({ way: key, outcomes: value.split(' | ').map(outcome(fail, isPending)) });
    }
    if (!isWay(key) && !TEXTS.some((known) => known === key)) fail(`"${key}" is no key of a head`);
  }
  const need = (key: (typeof TEXTS)[number]): string => {
    const value = said.get(key);
    if (value === undefined) throw new Error(`${file}: the head does not say "${key}"`);
    return value;
  };
  const id = need('id');
  if (file.replace(/\.(ts|js)$/, '') !== id) throw new Error(`${file}: its id is "${id}"`);
  if (expectations.length === 0) throw new Error(`${file}: no way to run it is named`);
  return {
    id,
    title: need('title'),
    why: need('why'),
    expectations,
    pending: said.get('pending') ?? null,
    noFirefox: said.get('no firefox') ?? null,
    text,
  };
}

/** The comment lines at the top of the file. */
function headLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
}

const isWay = (key: string): key is Way => WAYS.some((way) => way === key);

const outcome =
  (fail: (what: string) => never, isPending: boolean) =>
  (text: string): Outcome => {
    const groups = OUTCOME.exec(text)?.groups;
    if (groups === undefined) return fail(`"${text}" is no outcome`);
    const { end, diagnostic = null, line } = groups as Partial<Record<string, string>>;
    // What is still to come may end with a fault that is still to come.
    const isKnown = end !== undefined && (isPending || ENDS.has(end));
    if (!isKnown) return fail(`"${text}" begins with no known outcome`);
    if ((end === 'refused') !== (diagnostic !== null)) {
      return fail('"refused", and nothing else, names a diagnostic');
    }
    return {
      end: end as Outcome['end'],
      diagnostic,
      line: line === undefined ? null : Number(line),
    };
  };

/** An outcome as a head writes it. */
export function describeOutcome({ end, diagnostic, line }: Outcome): string {
  const named = diagnostic === null ? end : `${end} ${diagnostic}`;
  return line === null ? named : `${named} at ${line}`;
}
