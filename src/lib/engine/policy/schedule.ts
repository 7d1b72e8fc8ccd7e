import type { Decision, Policy } from './policy';

/**
 * A schedule as text, short enough for a link: `o1:` (open order, version 1) or `q1:` (run queues), then an
 * answer a character, 0–9 and a–z. An answer of 36 or more is `(…)` in base 36; a run of n zeros, n ≥ 3, is
 * `~n.` in base 36. Zeros at the end are left out.
 */
const VERSION = 1;
const LETTERS = { open: 'o', queues: 'q' } as const;

export interface Schedule {
  readonly order: Policy['order'];
  readonly answers: readonly number[];
}

/** The text of a schedule. */
export function encodeSchedule({ order, answers }: Schedule): string {
  let end = answers.length;
  while (end > 0 && answers[end - 1] === 0) end--;
  let text = `${LETTERS[order]}${VERSION}:`;
  for (let at = 0; at < end; at++) {
    let zeros = 0;
    while (answers[at + zeros] === 0) zeros++;
    if (zeros >= 3) {
      text += `~${zeros.toString(36)}.`;
      at += zeros - 1;
    } else {
      const digits = answers[at].toString(36);
      text += digits.length === 1 ? digits : `(${digits})`;
    }
  }
  return text;
}

/** The most answers that a schedule may hold: a text of some characters must not fill the memory. */
const MOST_ANSWERS = 1_000_000;

/** Reads a schedule's text. Throws a RangeError that says what is wrong. */
export function decodeSchedule(text: string): Schedule {
  const head = /^([oq])(\d+):/.exec(text);
  if (head === null) throw new RangeError('a schedule begins with "o1:" or "q1:"');
  if (Number(head[2]) !== VERSION) {
    throw new RangeError(`version ${head[2]} of schedules is not known here`);
  }
  const answers: number[] = [];
  const token = /~([0-9a-z]+)\.|\(([0-9a-z]+)\)|([0-9a-z])/y;
  token.lastIndex = head[0].length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null)
      throw new RangeError(`a schedule cannot go on with "${text.slice(at, at + 8)}"`);
    const [, zeros, long, short] = match as (string | undefined)[];
    const count = zeros === undefined ? 1 : parseInt(zeros, 36);
    if (answers.length + count > MOST_ANSWERS) throw new RangeError('the schedule is too long');
    const answer = zeros === undefined ? parseInt(long ?? short ?? '', 36) : 0;
    for (let i = 0; i < count; i++) answers.push(answer);
  }
  return { order: head[1] === 'o' ? 'open' : 'queues', answers };
}

/** Writes down what a policy answers. Questions with one answer are not put to it. */
export class RecordedPolicy implements Policy {
  readonly order;
  readonly decisions: Decision[] = [];

  constructor(
    private readonly policy: Policy,
    /** A long run under `go` would only fill the memory: its seed says it all. */
    private readonly isRecorded: boolean,
  ) {
    this.order = policy.order;
  }

  choose(count: number): number {
    return count < 2 ? 0 : this.record(count, this.policy.choose(count), false);
  }

  next(running: number | null, runnable: readonly number[]): number {
    const count = runnable.length + (running === null ? 0 : 1);
    return count < 2
      ? 0
      : this.record(count, this.policy.next(running, runnable), running !== null);
  }

  yielded(task: number): void {
    this.policy.yielded(task);
  }

  /** The answers so far, as text. */
  get schedule(): string {
    return encodeSchedule({
      order: this.order,
      answers: this.decisions.map(({ chosen }) => chosen),
    });
  }

  private record(count: number, chosen: number, preempts: boolean): number {
    if (this.isRecorded) this.decisions.push({ count, chosen, preempts });
    return chosen;
  }
}
