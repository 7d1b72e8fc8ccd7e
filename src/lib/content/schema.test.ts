import { expect, it } from 'vitest';
import { frontMatterSchema, lessonSchema, parseAs } from './schema';

const lesson = {
  order: 5,
  slug: 'spawn-per-frame',
  chapter: 'anti-patterns',
  simulation: 'spawn-per-frame',
  frames: 600,
  seed: 42,
  procs: 4,
  detectors: { tickAgeFrames: 60, ownershipGraceFrames: 2 },
  scene: { kind: 'arena', sprites: 50 },
  parameters: [
    {
      name: 'entities',
      label: { en: 'Entities', zh: '实体' },
      unit: 'count',
      min: 10,
      max: 200,
      step: 10,
      default: 50,
    },
  ],
  steps: [{ id: 'count', stage: { frame: 60 } }, { id: 'leak' }, { id: 'your-turn' }],
  exercise: {
    frames: 120,
    checks: [
      {
        kind: 'prints',
        id: 'kept',
        says: { en: 'All arrive.', zh: '都到了。' },
        text: 'got',
        sum: { min: 9 },
      },
      { kind: 'tasks', id: 'few', says: { en: 'Few live.', zh: '很少。' }, atMost: 3 },
    ],
  },
  claims: [{ id: 'live', frame: 300, world: 'leaky', metric: 'live', op: '==', value: 15_001 }],
};

const parse = (change: object) => parseAs(lessonSchema, { ...lesson, ...change }, 'lesson.json');
const claims = (change: object) => ({ claims: [{ ...lesson.claims[0], ...change }] });
const parameters = (change: object) => ({ parameters: [{ ...lesson.parameters[0], ...change }] });
const steps = (stage: object) => ({ steps: [{ id: 'a', stage }, { id: 'b' }, { id: 'c' }] });
const exercise = (change: object, check: object = {}) => {
  const [first, second] = lesson.exercise.checks;
  return { exercise: { ...lesson.exercise, checks: [{ ...first, ...check }, second], ...change } };
};

it('takes a lesson as it is', () => {
  expect(parse({})).toEqual(lesson);
});

it('takes what a step points out', () => {
  const room = { reason: 'chan receive', line: 10 };
  for (const setting of [
    { world: 'leaky', room },
    { world: 'fixed', line: { line: 3, count: 'leaked' }, tool: 'trace' },
    { world: 'leaky', task: 1 },
  ]) {
    expect(parse(steps(setting)).steps[0].stage).toEqual(setting);
  }
});

it.each([
  ['an unknown key', { colour: 'red' }, /colour/],
  ['an unknown key of a claim', claims({ unit: 'MiB' }), /claims\.0\.unit/],
  ['a tool that nobody made', steps({ tool: 'hammer' }), /tool/],
  ['a task without a number', steps({ world: 'leaky', task: 0 }), /task/],
  ['a line whose count nobody makes', steps({ line: { line: 3, count: 'all' } }), /count/],
  [
    'two things picked at once',
    steps({ world: 'leaky', task: 1, line: { line: 3, count: 'leaked' } }),
    /one thing/,
  ],
  ['a thing picked in no world', steps({ task: 1 }), /names the world/],
  ['an unknown key of a stage setting', steps({ sped: 1 }), /sped/],
  ['a scene that nobody draws', { scene: { kind: 'opera' } }, /scene/],
  ['a scene of another kind’s measures', { scene: { kind: 'arena', seats: 9 } }, /scene/],
  ['a metric that nobody measures', claims({ metric: 'joy' }), /claims\.0\.metric/],
  ['a chapter that does not exist', { chapter: 'prologue' }, /chapter/],
  ['a slug that is no address', { slug: 'Spawn per frame' }, /kebab-case/],
  ['a claim about a frame that is not played', claims({ frame: 601 }), /after the end/],
  ['a step beyond the end', steps({ frame: 601 }), /after the end/],
  ['two steps of one name', { steps: [{ id: 'a' }, { id: 'a' }, { id: 'b' }] }, /one id/],
  ['two claims of one name', { claims: [...lesson.claims, ...lesson.claims] }, /one id/],
  ['no steps', { steps: [] }, /steps/],
  ['a world that is no program', claims({ world: 'middle' }), /leaky, fixed or trap/],
  ['a claim of lines without their text', claims({ metric: 'printed' }), /have a text/],
  ['a claim for a parameter that is none', claims({ parameters: { speed: 1 } }), /no such name/],
  ['a claim for a value between two', claims({ parameters: { entities: 55 } }), /name or value/],
  ['a parameter whose limits are swapped', parameters({ min: 300 }), /min must be below max/],
  ['a default beyond the limits', parameters({ default: 300 }), /beyond limits/],
  ['a default between two steps', parameters({ default: 55 }), /not on a step/],
  ['a parameter without Chinese', parameters({ label: { en: 'Entities' } }), /label\.zh/],
  ['a name that no program can have', parameters({ name: 'max idle' }), /camelCase/],
  ['processors other than the lesson’s', parameters({ name: 'procs' }), /procs/],
  [
    'an exercise for a value between two',
    exercise({ parameters: { entities: 55 } }),
    /name or value/,
  ],
  ['a check that nobody can judge', exercise({}, { kind: 'beauty' }), /exercise\.checks\.0\.kind/],
  ['a check’s measure of another kind', exercise({}, { atMost: 3 }), /atMost/],
  ['lines without a bound', exercise({}, { sum: undefined }), /lines or sum/],
  ['a check after the end of the run', exercise({}, { from: 120 }), /begins after the end/],
  ['two checks of one name', exercise({}, { id: 'few' }), /two checks have one id/],
  ['a run that is too long to wait for', exercise({ frames: 3_600 }), /exercise\.frames/],
])('refuses %s', (_what, change, message) => {
  expect(() => parse(change)).toThrow(message);
});

it('names the file that is wrong', () => {
  expect(() => parseAs(frontMatterSchema, { title: 'x' }, 'en.md')).toThrow(/^en\.md .*summary/);
});
