import { inert } from '$lib/base';
import { tallyOf } from '$lib/exercise';
import { scoreOf } from '$lib/progress';
import { standingOf, type HandedInLesson, type Standing } from '$lib/results';
import { decodeResults, MOST_CHARS } from '$lib/results/codec';
import type { Checker, CheckOutcome } from '$lib/session';
import { refused, type LinkFaultCode } from '$lib/share';
import type { WorkshopLesson } from './types';

/** Rows that the table holds. */
export const MOST_ROWS = 500;

/** Characters of a file's name that are shown. */
const FILE_CHARS = 60;

/** What a program came to when it was checked here. */
interface Found {
  readonly score: number;
  readonly holding: number;
  readonly checks: number;
}

/** One lesson of one learner. */
export interface Row extends HandedInLesson {
  /** Made harmless to look at. */
  readonly name: string;
  readonly standing: Standing;
  /** Null until it is known. */
  readonly found: Found | null;
  /** Who handed in the same program before, under another name. */
  readonly sameAs: string | null;
}

/** What was read of a text or a file. */
export interface Unread {
  /** The file's name; null for what was pasted. */
  readonly file: string | null;
  /** Null where there is no result in it at all. */
  readonly fault: LinkFaultCode | null;
}

export interface Added {
  readonly people: number;
  readonly rows: number;
  /** Rows that were there already. */
  readonly again: number;
  readonly unread: readonly Unread[];
  readonly isFull: boolean;
}

/** A check that is under way. */
interface Checking {
  readonly done: number;
  readonly all: number;
  /** Schedules of the present program that have held. */
  readonly held: number;
}

interface Given {
  readonly file: string | null;
  readonly text: string;
}

/** Programs that end of themselves differently on a slow machine: nothing can be said of them here. */
const BY_THE_CLOCK: readonly string[] = ['wall-time', 'watchdog', 'not-started', 'compile-time'];

/** The results that were gathered, and what their programs came to. */
export class Gathering {
  #rows = $state.raw<readonly Row[]>([]);
  #checking = $state.raw<Checking | null>(null);
  #stop: AbortController | null = null;
  readonly #lessons: readonly WorkshopLesson[];
  readonly #loadChecker: () => Promise<Checker>;
  #checker: Promise<Checker> | null = null;

  constructor(lessons: readonly WorkshopLesson[], loadChecker: () => Promise<Checker>) {
    this.#lessons = lessons;
    this.#loadChecker = loadChecker;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Null while nothing is checked. */
  get checking(): Checking | null {
    return this.#checking;
  }

  /** Programs that are still to be checked: equal ones are checked once. */
  get open(): number {
    return this.#open.length;
  }

  /** Adds the results of files, which may be anything. Runs none of their programs. */
  async addFiles(files: readonly File[]): Promise<Added> {
    const given: Given[] = [];
    const unread: Unread[] = [];
    for (const file of files) {
      const name = inert(file.name, FILE_CHARS);
      if (file.size > MOST_CHARS) unread.push({ file: name, fault: 'too-long' });
      else given.push({ file: name, text: await file.text().catch(() => '') });
    }
    const added = await this.#add(given);
    return { ...added, unread: [...unread, ...added.unread] };
  }

  /** Adds the results that stand in a text. Runs none of their programs. */
  addText(text: string): Promise<Added> {
    return this.#add([{ file: null, text }]);
  }

  /** Checks all programs that were not. Ends early when it is cancelled; rejects if what checks cannot be had. */
  async check(): Promise<void> {
    this.cancel();
    const stop = new AbortController();
    this.#stop = stop;
    const isStopped = (): boolean => stop.signal.aborted;
    const open = this.#open;
    this.#checking = { done: 0, all: open.length, held: 0 };
    let checker: Checker;
    try {
      this.#checker ??= this.#loadChecker();
      checker = await this.#checker;
    } catch (error) {
      this.#checker = null;
      if (!isStopped()) this.cancel();
      throw error;
    }
    if (isStopped()) return;
    for (const [done, row] of open.entries()) {
      const lesson = this.#lessons.find(({ slug }) => slug === row.lesson);
      if (lesson === undefined) continue;
      this.#checking = { done, all: open.length, held: 0 };
      const outcome = await checker.check(lesson, row.program, stop.signal, (held) => {
        if (!isStopped()) this.#checking = { done, all: open.length, held };
      });
      if (isStopped()) return;
      this.#settle(row, foundOf(lesson, outcome));
    }
    this.#checking = null;
  }

  cancel(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#checking = null;
  }

  clear(): void {
    this.cancel();
    this.#rows = [];
  }

  dispose(): void {
    this.cancel();
    this.#checker?.then(
      (checker) => checker.dispose(),
      () => undefined,
    );
  }

  /** One row for each program that waits. */
  get #open(): readonly Row[] {
    const waiting = this.#rows.filter(({ standing }) => ['waiting', 'not-run'].includes(standing));
    return waiting.filter(
      (row, i) => waiting.findIndex((other) => isSameProgram(row, other)) === i,
    );
  }

  async #add(given: readonly Given[]): Promise<Added> {
    const unread: Unread[] = [];
    let people = 0;
    let again = 0;
    let isFull = false;
    const read: { file: string | null; results: Awaited<ReturnType<typeof decodeResults>> }[] = [];
    for (const { file, text } of given) {
      read.push({ file, results: await decodeResults(text, MOST_ROWS) });
    }
    const rows = [...this.#rows];
    for (const { file, results } of read) {
      for (const result of results.length === 0 ? [refused('malformed')] : results) {
        if (!result.ok) {
          unread.push({ file, fault: results.length === 0 ? null : result.fault.code });
          continue;
        }
        people++;
        const { name, lessons } = result.value;
        for (const handedIn of lessons) {
          if (rows.some((row) => isSame(row, name, handedIn))) again++;
          else if (rows.length >= MOST_ROWS) isFull = true;
          else rows.push(this.#rowOf(name, handedIn, rows));
        }
      }
    }
    const added = rows.length - this.#rows.length;
    this.#rows = rows;
    return { people, rows: added, again, unread, isFull };
  }

  #rowOf(name: string, handedIn: HandedInLesson, before: readonly Row[]): Row {
    const { lesson, score } = handedIn;
    const same = before.filter((row) => isSameProgram(row, handedIn));
    const known = same.find(({ found }) => found !== null)?.found ?? null;
    const isKnown = this.#lessons.some(({ slug }) => slug === lesson);
    return {
      ...handedIn,
      name,
      found: known,
      standing: !isKnown ? 'no-lesson' : known ? standingOf(score, known.score) : 'waiting',
      sameAs: same.find((row) => row.name !== name)?.name ?? null,
    };
  }

  #settle(checked: Row, found: Found | null): void {
    this.#rows = this.#rows.map((row) => {
      if (!isSameProgram(row, checked)) return row;
      const standing = found === null ? 'not-run' : standingOf(row.score, found.score);
      return { ...row, found, standing };
    });
  }
}

const isSameProgram = (one: HandedInLesson, other: HandedInLesson): boolean =>
  one.lesson === other.lesson && one.program === other.program;

function isSame(row: Row, name: string, handedIn: HandedInLesson): boolean {
  return (
    row.name === name &&
    isSameProgram(row, handedIn) &&
    row.score === handedIn.score &&
    row.hints === handedIn.hints &&
    row.sawSolution === handedIn.sawSolution
  );
}

/** What a check came to; null where it says nothing of the program. */
function foundOf({ exercise }: WorkshopLesson, outcome: CheckOutcome): Found | null {
  if (outcome.is === 'refused') return null;
  if (outcome.is === 'rejected' && BY_THE_CLOCK.includes(outcome.fault.code)) return null;
  if (outcome.is === 'failed') {
    const { fault } = outcome.failed;
    if (fault !== null && BY_THE_CLOCK.includes(fault.code)) return null;
  }
  const failures =
    outcome.is === 'passed' ? [] : outcome.is === 'failed' ? outcome.failed.failures : null;
  const tally = tallyOf(exercise, failures);
  return {
    score: scoreOf(tally),
    holding: tally.ran ? tally.checks - tally.broken : 0,
    checks: tally.checks,
  };
}
