import type { Check } from '$lib/content';
import { RUNS, type Failure } from '$lib/exercise';
import type { ExerciseMessages } from '$lib/i18n';

/**
 * What a broken check found, in a sentence.
 * @param check the check that was broken; undefined of what every exercise asks
 * @param fault what ended the run before its time, in words; null where nothing did
 */
export function failureWords(
  { failures: words }: Pick<ExerciseMessages, 'failures'>,
  failure: Failure,
  check: Check | undefined,
  fault: string | null,
): string {
  const { found, allowed, frame, is } = failure;
  if (failure.check === RUNS || check === undefined) {
    return fault === null ? words.ended(found) : words.fault(fault);
  }
  switch (check.kind) {
    case 'prints':
      return words.prints(found, allowed, is === 'below', frame);
    case 'exits':
      return allowed === check.before ? words.late(frame) : words.left(found);
    case 'frame-time':
      return words['frame-time'](found, allowed);
    case 'cpu':
      return words.cpu(found, allowed);
    default:
      return words[check.kind](found, allowed, frame);
  }
}
