import * as v from 'valibot';
import { CHAPTER_IDS } from './chapters';
import { exerciseSchema } from './exercise-schema';
import { count, described, isUnique, slug } from './fields';
import { areSettled, parameterSchema } from './parameter-schema';
import { sceneSchema } from './scene-schema';
import { INSPECTOR_VIEWS, TOOLS } from './tools';

const WORLDS = ['leaky', 'fixed'] as const;
const METRICS = [
  ...['live', 'leaked', 'spawned', 'done', 'stackBytes', 'heapBytes', 'frameTime', 'dropped'],
  ...['openConnections', 'idleConnections', 'openFiles', 'printed', 'said'],
] as const;
const OPERATORS = ['==', '<=', '>='] as const;
const LINE_COUNTS = ['spawned', 'waiting', 'leaked'] as const;

const ordinal = v.pipe(count, v.minValue(1));

/** A program of the lesson’s simulation: the two on the page, further fixes, traps. */
const programFile = v.pipe(
  v.string(),
  v.regex(/^(leaky|fixed|(leaky|fixed|trap)-[a-z0-9-]+)$/, 'must be leaky, fixed or trap-…'),
);

const claim = v.strictObject({
  id: described(slug, 'Name by which the text refers to the claim: `:claim{#live}`.'),
  frame: described(count, 'Frames that have been played when the claim is looked at.'),
  world: described(
    programFile,
    'Which program of the simulation it is about: `leaky`, `fixed`, `fixed-pool`, `trap-unbounded`.',
  ),
  metric: described(
    v.picklist(METRICS),
    '`live`: tasks alive, with main, as runtime.NumGoroutine counts. `leaked`: those of them that a ' +
      'detector calls leaked. `spawned`: tasks that the program has started, so without main; `done`: those of ' +
      'them that have ended. `stackBytes`: bytes of the stacks of the live ones; `heapBytes`: of the heap in use, ' +
      'garbage included. `frameTime`: ns that the last frame took; `dropped`: frames dropped so far. ' +
      '`openConnections` (idle ones among them), `idleConnections`, `openFiles`. `printed`: lines that begin ' +
      'with `text`; `said`: the first number behind `text` in the last of them.',
  ),
  text: described(
    v.optional(v.pipe(v.string(), v.nonEmpty())),
    'How the lines of the program’s log begin that `printed` and `said` are about.',
  ),
  parameters: described(
    v.optional(v.record(v.string(), v.number())),
    'Values for which the claim holds, where they are not the defaults.',
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
    left: described(
      v.optional(v.pipe(v.string(), v.regex(/^(leaky|yours|(leaky|trap)-[a-z0-9-]+)$/))),
      'What stands on the left: another leaky form, or a trap (`trap-unbounded`). Left out: leaky.ts, and in the ' +
        'last step the learner’s own program.',
    ),
    tool: described(v.optional(v.picklist(TOOLS)), 'The tool that it opens.'),
    room: described(v.optional(room), 'The waiting room that it picks.'),
    line: described(v.optional(pointedLine), 'The line that it points out.'),
    task: described(v.optional(ordinal), 'The task that it picks, by its number; main is 1.'),
    view: described(
      v.optional(v.picklist(INSPECTOR_VIEWS)),
      'What the inspector shows of that task.',
    ),
  }),
  v.check(
    ({ task, view }) => view === undefined || task !== undefined,
    'a step that names a view picks a task',
  ),
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
      sceneSchema,
      'What a player of the game sees; `scene` of each text says it in words.',
    ),
    parameters: described(
      v.pipe(v.array(parameterSchema), v.maxLength(4)),
      'What a reader may turn. Each has a slider on the page.',
    ),
    goFrames: described(
      v.optional(v.pipe(count, v.minValue(10), v.maxValue(1_200))),
      'For how many frames the Go originals are compared with ours. Left out: 60, one second.',
    ),
    steps: v.pipe(v.array(step), v.minLength(3), v.maxLength(6)),
    claims: v.array(claim),
    exercise: described(exerciseSchema, 'What the last step asks for.'),
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
  v.check(
    ({ exercise, frames }) => exercise.frames <= frames,
    'the exercise runs for longer than the lesson',
  ),
  v.check(
    ({ claims }) =>
      claims.every(
        ({ metric, text }) => (metric === 'printed' || metric === 'said') === (text !== undefined),
      ),
    'claims of printed and said have a text, and no others',
  ),
  v.check(
    ({ parameters }) => isUnique(parameters.map(({ name }) => ({ id: name }))),
    'two parameters have one name',
  ),
  v.check(
    ({ parameters, procs }) => parameters.every((p) => p.name !== 'procs' || p.default === procs),
    'the parameter procs has another default than the lesson has procs',
  ),
  v.check(
    ({ claims, parameters }) => claims.every((entry) => areSettled(entry.parameters, parameters)),
    'a claim gives a value to a parameter that has no such name or value',
  ),
  v.check(
    ({ exercise, parameters }) => areSettled(exercise.parameters, parameters),
    'the exercise gives a value to a parameter that has no such name or value',
  ),
);

export type Lesson = v.InferOutput<typeof lessonSchema>;
export type Claim = Lesson['claims'][number];
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
