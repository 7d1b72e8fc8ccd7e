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
  steps: [{ id: 'count', stage: { frame: 60 } }, { id: 'leak' }],
  claims: [{ id: 'live', frame: 300, world: 'leaky', metric: 'live', op: '==', value: 15_001 }],
};

const parse = (change: object) => parseAs(lessonSchema, { ...lesson, ...change }, 'lesson.json');
const stage = (setting: object) => ({ steps: [{ id: 'a', stage: setting }] });
const claims = (change: object) => ({ claims: [{ ...lesson.claims[0], ...change }] });

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
    expect(parse(stage(setting)).steps[0].stage).toEqual(setting);
  }
});

it.each([
  ['an unknown key', { colour: 'red' }, /colour/],
  ['an unknown key of a claim', claims({ unit: 'MiB' }), /claims\.0\.unit/],
  ['an unknown key of a stage setting', { steps: [{ id: 'a', stage: { sped: 1 } }] }, /sped/],
  ['a tool that nobody made', stage({ tool: 'hammer' }), /tool/],
  ['a task without a number', stage({ world: 'leaky', task: 0 }), /task/],
  ['a line whose count nobody makes', stage({ line: { line: 3, count: 'all' } }), /count/],
  [
    'two things picked at once',
    stage({ world: 'leaky', task: 1, line: { line: 3, count: 'leaked' } }),
    /one thing/,
  ],
  ['a thing picked in no world', stage({ task: 1 }), /names the world/],
  ['a scene that nobody draws', { scene: { kind: 'opera' } }, /scene/],
  ['a scene of another kind’s measures', { scene: { kind: 'arena', seats: 9 } }, /scene/],
  ['a metric that nobody measures', claims({ metric: 'heap' }), /claims\.0\.metric/],
  ['a chapter that does not exist', { chapter: 'prologue' }, /chapter/],
  ['a slug that is no address', { slug: 'Spawn per frame' }, /kebab-case/],
  ['a claim about a frame that is not played', claims({ frame: 601 }), /after the end/],
  ['a step beyond the end', { steps: [{ id: 'a', stage: { frame: 601 } }] }, /after the end/],
  ['two steps of one name', { steps: [{ id: 'a' }, { id: 'a' }] }, /one id/],
  ['two claims of one name', { claims: [...lesson.claims, ...lesson.claims] }, /one id/],
  ['no steps', { steps: [] }, /steps/],
])('refuses %s', (_what, change, message) => {
  expect(() => parse(change)).toThrow(message);
});

it('names the file that is wrong', () => {
  expect(() => parseAs(frontMatterSchema, { title: 'x' }, 'en.md')).toThrow(/^en\.md .*summary/);
});
