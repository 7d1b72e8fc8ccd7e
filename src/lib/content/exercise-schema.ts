import * as v from 'valibot';
import { checkSchema } from './check-schema';
import { atLeastOne, described, isUnique } from './fields';

/** What a learner is asked for: `start.ts` is where they begin, `solution.ts` one way to do it. */
export const exerciseSchema = v.pipe(
  v.strictObject({
    frames: described(
      v.pipe(atLeastOne, v.maxValue(1_200)),
      'Length of each of the 200 runs. As short as the properties allow: learners wait for it.',
    ),
    parameters: described(
      v.optional(v.record(v.string(), v.number())),
      'Values of the lesson’s parameters in these runs, where they are not the defaults: fewer players, so that ' +
        'nobody waits long for 200 runs.',
    ),
    checks: described(
      v.pipe(v.array(checkSchema), v.minLength(2), v.maxLength(8)),
      'What must hold in each run.',
    ),
  }),
  v.check(({ checks }) => isUnique(checks), 'two checks have one id'),
  v.check(
    ({ checks, frames }) =>
      checks.every((check) => !('from' in check) || (check.from ?? 0) < frames),
    'a check begins after the end of the run',
  ),
  v.check(
    ({ checks, frames }) =>
      checks.every((check) => check.kind !== 'exits' || check.before <= frames),
    'the program may end after the end of the run',
  ),
  v.check(
    ({ checks }) =>
      checks.every(
        (check) => check.kind !== 'prints' || check.lines !== undefined || check.sum !== undefined,
      ),
    'a check of kind prints needs bounds on lines or sum',
  ),
);

export type Exercise = v.InferOutput<typeof exerciseSchema>;
