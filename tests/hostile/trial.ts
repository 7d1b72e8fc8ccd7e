/** One program, run one way in one page: what came of it, and whether anything else happened. */
import { isDeepStrictEqual } from 'node:util';
import type { Canary } from './canary';
import { describeOutcome, type Expectation, type HostileProgram, type Outcome } from './head';
import type { LessonPage, PageState, Shown } from './lesson-page';
import { firstError, textToWrite } from './program';

/** Longest time that the page may take between two animation frames, in ms. */
export const WORST_FRAME_MS = 250;

/** A run of 30 s, and some more for what a busy machine does late. */
const OUTCOME_MS = 45_000;

/**
 * Time in which Chromium ends a worker that listens to nothing: 2 s, and as long as one call of a built-in
 * function takes, such as one that fills an array, for nothing can interrupt that.
 */
const WORKER_GONE_MS = 60_000;

/** What all trials in a page are compared with. */
export interface Clean {
  readonly state: PageState;
  /** The hash of the lesson's own run. */
  readonly hash: string;
}

export interface Trial {
  readonly expected: string;
  readonly seen: string;
  /** The worst animation frame of the page while it ran, in ms. */
  readonly worst: number;
  /** What the canary heard. */
  readonly heard: number;
  /** Everything that was not as it must be, but for `worst`. */
  readonly wrong: readonly string[];
}

/** Runs a program in a page that is as `clean` says, and looks at everything afterwards. */
export async function attempt(
  page: LessonPage,
  program: HostileProgram,
  expectation: Expectation,
  clean: Clean,
  canary: Canary,
  downloads: () => number,
): Promise<Trial> {
  const heardBefore = canary.heard();
  const wrong: string[] = [];
  let seen: Outcome | null = null;
  let worst = 0;
  try {
    await page.resetWorst();
    await page.write(textToWrite(program, expectation.way, canary.host));
    const shown = await page.outcome(OUTCOME_MS);
    worst = await page.worst();
    seen = shown && outcomeOf(shown, program, canary.host);
    if (!expectation.outcomes.some((outcome) => seen !== null && meets(seen, outcome))) {
      wrong.push(shown === null ? 'it never ended' : `it said: ${shown.message.slice(0, 300)}`);
    }
    wrong.push(...differences(clean.state, await page.state()));
    const hash = await page.restore();
    if (hash !== clean.hash) wrong.push(`the next run gave ${hash ?? 'no end'}`);
    const after = differences(clean.state, await page.state());
    wrong.push(...after.map((what) => `afterwards ${what}`));
    if (await hasWorkers(page)) wrong.push('a worker was left over');
  } catch (error) {
    wrong.push(`the page did not answer: ${String(error)}`);
  }
  wrong.push(...page.takeIncidents());
  if (downloads() > 0) wrong.push('a download');
  const heard = canary.heard() - heardBefore;
  if (heard > 0) wrong.push('the canary heard something');
  return {
    expected: expectation.outcomes.map(describeOutcome).join(' | '),
    seen: seen === null ? 'nothing' : describeOutcome(seen),
    worst,
    heard,
    wrong,
  };
}

function outcomeOf(shown: Shown, program: HostileProgram, canary: string): Outcome {
  const { fault, line, message } = shown;
  if (fault === null) return { end: 'exits', diagnostic: null, line: null };
  if (fault !== 'compile') return { end: fault as Outcome['end'], diagnostic: null, line };
  // The page shows a sentence; the compiler in Node says whose sentence it is.
  const error = firstError(program, canary);
  // Of a sentence with several lines the page shows line breaks in its own way.
  const isTheSame =
    error !== null && message.startsWith(error.message.split('\n', 1)[0].slice(0, 200));
  return { end: 'refused', diagnostic: isTheSame ? error.code : 'of-another-kind', line };
}

function meets(seen: Outcome, expected: Outcome): boolean {
  return (
    seen.end === expected.end &&
    seen.diagnostic === expected.diagnostic &&
    (expected.line === null || seen.line === expected.line)
  );
}

function differences(before: PageState, after: PageState): string[] {
  const wrong = after.builtIns.map((name) => `the page's ${name} is not as it was`);
  for (const part of ['stored', 'page'] as const) {
    for (const [name, value] of Object.entries(after[part])) {
      const was: unknown = (before[part] as Record<string, unknown>)[name];
      if (!isDeepStrictEqual(value, was)) wrong.push(`${name}: ${JSON.stringify(value)}`);
    }
  }
  return wrong;
}

async function hasWorkers(page: LessonPage): Promise<boolean> {
  const until = Date.now() + WORKER_GONE_MS;
  while (Date.now() < until) {
    if (!(await page.workers())) return false;
    await new Promise((done) => setTimeout(done, 100));
  }
  return true;
}
