import * as v from 'valibot';
import { CHAPTER_IDS } from './chapters';
import { TOOLS } from './tools';

const WORLDS = ['leaky', 'fixed'] as const;
const METRICS = ['live', 'leaked', 'spawned', 'stackBytes'] as const;
const OPERATORS = ['==', '<=', '>='] as const;
const LINE_COUNTS = ['spawned', 'waiting', 'leaked'] as const;

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(count, v.minValue(1));

const described = <S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

const claim = v.strictObject({
  id: described(slug, 'Name by which the text refers to the claim: `:claim{#live}`.'),
  frame: described(count, 'Frames that have been played when the claim is looked at.'),
  world: described(v.picklist(WORLDS), 'Which of the two programs it is about.'),
  metric: described(
    v.picklist(METRICS),
    '`live`: tasks alive, with main, as runtime.NumGoroutine counts. `leaked`: those of them that a ' +
      'detector calls leaked. `spawned`: tasks that the program has started, so without main. ' +
      '`stackBytes`: bytes of the stacks of the live ones.',
  ),
  op: described(v.picklist(OPERATORS), 'How the figure of the run compares with `value`.'),
  value: described(v.number(), 'The number that the text shows.'),
  tolerance: described(
    v.optional(v.pipe(v.number(), v.minValue(0))),
    'How far the figure may miss `value`. Left out: not at all.',
  ),
});

const room = v.strictObject({
  reason: described(
    v.pipe(v.string(), v.nonEmpty()),
    'Why its tasks wait, as Go’s traces say it: `chan receive`.',
  ),
  line: described(ordinal, 'The line of the program where they wait.'),
});

const pointedLine = v.strictObject({
  line: described(ordinal, 'The line of the program.'),
  count: described(
    v.picklist(LINE_COUNTS),
    'Which of its tasks are lit on the board: those that it has spawned, that wait there, or that leaked there.',
  ),
});

const stage = v.pipe(
  v.strictObject({
    frame: described(v.optional(count), 'Where the playhead goes.'),
    speed: described(
      v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(16))),
      'Simulated seconds a second.',
    ),
    playing: described(v.optional(v.boolean()), 'Whether it plays from there.'),
    world: described(
      v.optional(v.picklist(WORLDS)),
      'Which of the two is in front where there is room for one, and in which the step picks.',
    ),
    tool: described(v.optional(v.picklist(TOOLS)), 'The tool that it opens.'),
    room: described(v.optional(room), 'The waiting room that it picks.'),
    line: described(v.optional(pointedLine), 'The line that it points out.'),
    task: described(v.optional(ordinal), 'The task that it picks, by its number; main is 1.'),
  }),
  v.check(
    ({ room: place, line, task }) =>
      [place, line, task].filter((thing) => thing !== undefined).length <= 1,
    'a step picks one thing: a room, a line or a task',
  ),
  v.check(
    ({ world, room: place, line, task }) =>
      world !== undefined || (place ?? line ?? task) === undefined,
    'a step that picks something names the world it is in',
  ),
);

const step = v.strictObject({
  id: described(slug, 'Id of the step’s part in the text of every language, and its address.'),
  stage: described(v.optional(stage), 'What the step sets on the stage when it is opened.'),
});

const scene = v.variant('kind', [
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
]);

/** What a lesson says in no language: `lessons/<order>-<slug>/lesson.json`. */
export const lessonSchema = v.pipe(
  v.strictObject({
    order: described(v.pipe(count, v.minValue(1)), 'Number of the lesson in the whole course.'),
    slug: described(slug, 'Its address: `/lessons/<slug>/`.'),
    chapter: described(v.picklist(CHAPTER_IDS), 'Chapter that it belongs to.'),
    simulation: described(slug, 'Folder of `simulations/` with its programs.'),
    frames: described(v.pipe(count, v.minValue(1)), 'Length of a run, in frames of 1/60 s.'),
    seed: described(count, 'Seed with which it is first run.'),
    procs: described(
      v.pipe(count, v.minValue(1), v.maxValue(63)),
      'Simulated processors, Go’s GOMAXPROCS.',
    ),
    detectors: v.strictObject({
      tickAgeFrames: described(count, 'A task that has lived in more frames than this is leaked.'),
      ownershipGraceFrames: described(count, 'Frames that a task may outlive its owner.'),
    }),
    scene: described(
      scene,
      'What a player of the game sees; `scene` of each text says it in words.',
    ),
    steps: v.pipe(v.array(step), v.minLength(1)),
    claims: v.array(claim),
  }),
  v.check(({ steps }) => isUnique(steps), 'two steps have one id'),
  v.check(({ claims }) => isUnique(claims), 'two claims have one id'),
  v.check(
    ({ claims, frames }) => claims.every(({ frame }) => frame <= frames),
    'a claim is about a frame after the end of the run',
  ),
  v.check(
    ({ steps, frames }) => steps.every((entry) => (entry.stage?.frame ?? 0) <= frames),
    'a step goes to a frame after the end of the run',
  ),
);

export type Lesson = v.InferOutput<typeof lessonSchema>;
export type Claim = Lesson['claims'][number];
export type SceneSetting = Lesson['scene'];
export type StageSetting = NonNullable<Lesson['steps'][number]['stage']>;

/** What stands above a page's text, between two lines `---`. */
export const frontMatterSchema = v.strictObject({
  title: described(v.pipe(v.string(), v.nonEmpty()), 'Title of the lesson.'),
  summary: described(
    v.pipe(v.string(), v.nonEmpty()),
    'One or two sentences, for its card and for search engines.',
  ),
});

/** What stands above a lesson's text. */
export const lessonMatterSchema = v.strictObject({
  ...frontMatterSchema.entries,
  scene: described(
    v.pipe(v.string(), v.nonEmpty()),
    'What the scene of lesson.json shows, in a sentence for those who do not see it.',
  ),
});

/**
 * Reads data that somebody wrote.
 * @throws an Error that names the file, each wrong key and what is wrong with it
 */
export function parseAs<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
  });
  throw new Error(`${file} is not as src/lib/content/schema.ts wants it: ${issues.join('; ')}`);
}

function isUnique(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}
