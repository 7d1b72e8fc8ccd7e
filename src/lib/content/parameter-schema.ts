import * as v from 'valibot';
import { described, said } from './fields';
import { FRAMES, isSettled, PROCS, type ParameterValues } from './parameters';

/** What a parameter counts in; the page has the words. */
const UNITS = ['count', 'ms', 's', 'frames', 'bytes', 'KiB'] as const;

/** A number that a reader may turn; both worlds run anew with it. */
export const parameterSchema = v.pipe(
  v.strictObject({
    name: described(
      v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,30}$/, 'must be a camelCase name')),
      'As the programs have it: `parameter("entities", 50)`. `procs` is the number of simulated ' +
        'processors, which programs do not ask for.',
    ),
    label: described(said, 'What it is, in a few words beside its slider.'),
    unit: described(v.picklist(UNITS), 'What it counts in.'),
    min: described(v.number(), 'The least that a reader may set.'),
    max: described(v.number(), 'The most.'),
    step: described(v.pipe(v.number(), v.gtValue(0)), 'How far one step of the slider goes.'),
    default: described(
      v.number(),
      'The value without the reader’s doing; programs name the same one.',
    ),
  }),
  v.check(({ min, max }) => min < max, 'min must be below max'),
  v.check(
    ({ min, max, default: usual }) => usual >= min && usual <= max,
    'default is beyond limits',
  ),
  v.check(
    (parameter) => isSettled(parameter.default, parameter),
    'default is not on a step from min',
  ),
  v.check((parameter) => isSettled(parameter.max, parameter), 'max is not on a step from min'),
  v.check(
    ({ name, min, max, step }) =>
      name !== PROCS || ([min, max, step].every(Number.isInteger) && min >= 1 && max <= 63),
    'procs are whole, from 1 to 63',
  ),
  v.check(({ name }) => name !== FRAMES, 'frames is the length of a run, which a lesson sets'),
);

export type Parameter = v.InferOutput<typeof parameterSchema>;

/** Whether each value belongs to one of the parameters, and its slider can stand there. */
export function areSettled(
  values: ParameterValues | undefined,
  parameters: readonly Parameter[],
): boolean {
  return Object.entries(values ?? {}).every(([name, value]) => {
    const parameter = parameters.find((known) => known.name === name);
    return parameter !== undefined && isSettled(value, parameter);
  });
}
