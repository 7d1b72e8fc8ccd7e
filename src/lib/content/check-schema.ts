import * as v from 'valibot';
import { atLeastOne, count, described, programName, said, slug } from './fields';

const from = described(v.optional(count), 'The first position that is looked at. Left out: 0.');

const common = {
  id: described(slug, 'Name of the check within the exercise.'),
  says: described(said, 'What it asks of the program, in one sentence: a property, never a way.'),
};

const bounds = v.pipe(
  v.strictObject({ min: v.optional(v.number()), max: v.optional(v.number()) }),
  v.check(({ min, max }) => min !== undefined || max !== undefined, 'give min, max or both'),
);

/**
 * What an exercise asks of a program in every schedule. All of it is read from the event log after each frame;
 * "position k" is after k frames. That a run does not panic, deadlock or pass a limit is always asked.
 */
export const checkSchema = v.variant('kind', [
  v.strictObject({
    kind: described(v.literal('prints'), 'Behaviour is kept, as the program’s own log lines say.'),
    ...common,
    text: described(
      v.pipe(v.string(), v.nonEmpty()),
      'How the lines begin that count: `log("updated", 50)` prints `updated 50`.',
    ),
    every: described(
      v.optional(atLeastOne),
      'The bounds hold for each stretch of so many frames by itself. Left out: for the whole run.',
    ),
    from,
    lines: described(v.optional(bounds), 'How many such lines there are.'),
    sum: described(
      v.optional(bounds),
      'The sum over the lines of the first number behind `text` in each.',
    ),
  }),
  v.strictObject({
    kind: described(v.literal('outlives'), 'No task outlives its owner by more than the grace.'),
    ...common,
    graceFrames: described(count, 'Frames that a task may live after its owner has ended.'),
    unowned: described(
      v.optional(v.literal('refused')),
      '`refused`: every task but main must belong to an owner.',
    ),
  }),
  v.strictObject({
    kind: described(v.literal('exits'), 'The program ends by itself, and leaves nobody behind.'),
    ...common,
    before: described(atLeastOne, 'It has ended before this position.'),
    allowed: described(
      v.optional(v.array(programName)),
      'Functions whose tasks may be alive when main returns. Left out: none.',
    ),
  }),
  v.strictObject({
    kind: described(v.literal('tasks'), 'A bound on living tasks.'),
    ...common,
    atMost: described(count, 'So many are alive at most, main among them unless `entry` is given.'),
    entry: described(v.optional(programName), 'Only tasks that run this function.'),
    from,
  }),
  v.strictObject({
    kind: described(v.literal('frame-time'), 'The game loop keeps up.'),
    ...common,
    atMostMs: described(v.pipe(v.number(), v.gtValue(0)), 'A frame may take so long: 16.7.'),
    share: described(
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      'The share of frames that must keep to it. A dropped frame does not.',
    ),
    from,
  }),
  v.strictObject({
    kind: described(v.literal('memory'), 'A bound on memory.'),
    ...common,
    of: described(v.picklist(['heap', 'stacks', 'both']), 'Which memory: garbage counts as heap.'),
    atMostKiB: described(v.number(), 'So much at most.'),
    from,
  }),
  v.strictObject({
    kind: described(v.literal('resources'), 'A bound on what is open.'),
    ...common,
    resource: described(v.picklist(['connection', 'file', 'timer']), 'What is counted.'),
    state: described(
      v.picklist(['open', 'idle', 'used']),
      '`open`: all; `idle`: in a pool; `used`: open and not idle.',
    ),
    atMost: described(count, 'So many at most.'),
    from,
  }),
  v.strictObject({
    kind: described(v.literal('cpu'), 'Nobody spins or polls.'),
    ...common,
    atMostProcs: described(
      v.pipe(v.number(), v.gtValue(0)),
      'So many processors are busy on average: 0.2 is a fifth of one.',
    ),
    from,
  }),
]);

export type Check = v.InferOutput<typeof checkSchema>;
export type CheckKind = Check['kind'];
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
