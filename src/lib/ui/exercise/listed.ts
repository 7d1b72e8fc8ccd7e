import type { Exercise } from '$lib/content';
import { RUNS } from '$lib/exercise';
import { faultWords, messages, type ExerciseMessages, type Locale } from '$lib/i18n';
import { inert } from '$lib/base';
import type { GradingState } from '$lib/session';
import { failureWords } from './failure-words';

/** One check as it is listed. */
export interface ListedCheck {
  readonly id: string;
  readonly says: string;
  /** `unknown`: it held until another one failed, and may fail in a later schedule. */
  readonly status: 'open' | 'holds' | 'fails' | 'unknown';
  /** What was found where it fails; '' where it does not. */
  readonly found: string;
  readonly line: number | null;
}

/** The longest part of what a program said that is quoted. */
const QUOTED = 160;

/** All checks of an exercise with how they stand; what every exercise asks comes first. */
export function listed(
  { checks }: Exercise,
  state: GradingState,
  words: ExerciseMessages,
  locale: Locale,
): ListedCheck[] {
  const all = [
    { id: RUNS, says: words.runs },
    ...checks.map((check) => ({ id: check.id, says: check.says[locale] })),
  ];
  if (state.is === 'passed') return all.map((check) => ({ ...check, ...plain('holds') }));
  if (state.is !== 'failed') return all.map((check) => ({ ...check, ...plain('open') }));
  const { failures, fault } = state.failed;
  const said = fault && faultWords(messages(locale), fault);
  const why = said && inert(said.quoted || said.title, QUOTED);
  return all.map((check) => {
    const failure = failures.find((broken) => broken.check === check.id);
    if (failure === undefined) return { ...check, ...plain('unknown') };
    const asked = checks.find(({ id }) => id === check.id);
    return {
      ...check,
      status: 'fails',
      found: failureWords(words, failure, asked, why),
      line: failure.line,
    };
  });
}

const plain = (status: 'open' | 'holds' | 'unknown') =>
  ({ status, found: '', line: null }) as const;
