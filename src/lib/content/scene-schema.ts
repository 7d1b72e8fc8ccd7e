import * as v from 'valibot';
import { atLeastOne, count, described, programName } from './fields';

/** Shapes of what stands in a row, so that a player tells rows apart. */
const LOOKS = ['player', 'heart', 'packet', 'door', 'save', 'worker'] as const;

const places = described(
  v.pipe(count, v.minValue(1), v.maxValue(200)),
  'How many the row has room for; beyond them, a bar grows at its end.',
);

const row = v.variant('show', [
  v.strictObject({
    show: described(v.literal('tasks'), 'One for each living task that runs a function.'),
    entry: described(programName, 'The function, as the log names it: `updater`, `Room.tick`.'),
    look: described(
      v.picklist(LOOKS),
      'Its shape. It is bright while the task has moved in the last six frames, dim while it waits, ' +
        'and a red square once a detector calls it leaked.',
    ),
    places,
  }),
  v.strictObject({
    show: described(v.literal('queue'), 'The buffer of a channel: filled slots and free ones.'),
    channel: described(atLeastOne, 'The first, second, … channel that the program makes.'),
    places,
  }),
  v.strictObject({
    show: described(v.literal('resources'), 'One for each that is open, hollow while it is idle.'),
    resource: described(v.picklist(['connection', 'file', 'timer']), 'Which kind.'),
    look: described(v.picklist(LOOKS), 'Its shape.'),
    places,
  }),
]);

/** What a player sees of the game. All of it is drawn from the event log. */
export const sceneSchema = v.variant('kind', [
  v.strictObject({
    kind: described(v.literal('arena'), 'Sprites that move on the tick.'),
    sprites: described(
      v.pipe(count, v.minValue(1), v.maxValue(500)),
      'How many, as many as the program has entities.',
    ),
  }),
  v.strictObject({
    kind: described(v.literal('lobby'), 'A seat for each connection that is open.'),
    seats: described(
      v.pipe(count, v.minValue(1), v.maxValue(500)),
      'How many the lobby has; beyond them, a bar grows.',
    ),
  }),
  v.strictObject({
    kind: described(v.literal('skills'), 'A skill bar: a slot for each cast that is going on.'),
    entry: described(
      v.pipe(v.string(), v.nonEmpty()),
      'The function that a cast’s task runs, as the log names it.',
    ),
    slots: described(
      v.pipe(count, v.minValue(1), v.maxValue(40)),
      'How many the bar has; beyond them, a bar grows.',
    ),
  }),
  v.strictObject({
    kind: described(
      v.literal('rows'),
      'Up to four rows, one above the other: players and their senders, a queue and its workers, ' +
        'save slots and open files.',
    ),
    rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(4)),
  }),
]);

export type SceneSetting = v.InferOutput<typeof sceneSchema>;
export type SceneRow = v.InferOutput<typeof row>;
export type Look = (typeof LOOKS)[number];
