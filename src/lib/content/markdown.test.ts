import { describe, expect, it } from 'vitest';
import { renderLesson, renderPage } from './markdown';
import type { Lesson } from './schema';

const lesson: Lesson = {
  order: 1,
  slug: 'sample',
  chapter: 'anti-patterns',
  simulation: 'sample',
  frames: 600,
  seed: 42,
  procs: 4,
  detectors: { tickAgeFrames: 60, ownershipGraceFrames: 2 },
  scene: { kind: 'arena', sprites: 3 },
  parameters: [
    {
      name: 'idle',
      label: { en: 'Idle', zh: '空闲' },
      unit: 's',
      min: 1,
      max: 90,
      step: 1,
      default: 30,
    },
  ],
  exercise: {
    frames: 60,
    checks: [{ kind: 'tasks', id: 'few', says: { en: 'Few.', zh: '少。' }, atMost: 3 }],
  },
  steps: [{ id: 'one' }],
  claims: [
    { id: 'live', frame: 300, world: 'leaky', metric: 'live', op: '==', value: 15_001 },
    { id: 'stacks', frame: 1_200, world: 'leaky', metric: 'stackBytes', op: '==', value: 2_048 },
  ],
};

const pageFront = '---\ntitle: A title\nsummary: What it is: a sample.\n---\n';
const front = pageFront.replace(/---\n$/, 'scene: Three sprites.\n---\n');
const part = (name: string, text: string) => `::::${name}\n\n${text}\n\n::::\n`;
const exercise = [
  ...['Look.', 'Think.', 'Act.'].map((text) => part('hint', text)),
  part('solution', 'So it is.'),
  part('own-code', 'Search for :setting[idle].'),
].join('\n');
const step = (text: string) =>
  `${front}\n${part('step{#one}', `## Step one\n\n${text}`)}\n${exercise}`;
const render = (text: string) => renderLesson(step(text), lesson, 'en').steps[0].html;

describe('a lesson', () => {
  it('has a title, a summary and steps', () => {
    expect(renderLesson(step('Text.'), lesson, 'en')).toEqual({
      title: 'A title',
      summary: 'What it is: a sample.',
      scene: 'Three sprites.',
      steps: [{ id: 'one', title: 'Step one', html: '<p>Text.</p>' }],
      exercise: {
        hints: ['<p>Look.</p>', '<p>Think.</p>', '<p>Act.</p>'],
        solution: '<p>So it is.</p>',
        ownCode: '<p>Search for <span>30</span>.</p>',
      },
    });
  });

  it('has its steps in the order of lesson.json', () => {
    const two = { ...lesson, steps: [{ id: 'one' }, { id: 'two' }] };
    expect(() => renderLesson(step('Text.'), two, 'en')).toThrow(/has the steps one, .* one, two/);
  });

  it.each([
    ['text outside of a step', `${front}\nLost.\n\n${exercise}`, /paragraph outside of a step/],
    [
      'a step without a heading',
      `${front}\n${part('step{#one}', 'Text.')}\n${exercise}`,
      /heading/,
    ],
    ['no front matter', '::::step{#one}\n\n## One\n\n::::', /front matter/],
    ['a scene without words', step('').replace(/scene: .*\n/, ''), /scene/],
    ['two hints', step('').replace(part('hint', 'Think.'), ''), /3 times ::::hint, and has 2/],
    ['no solution', step('').replace(part('solution', 'So it is.'), ''), /needs one ::::solution/],
    ['front matter of more', step('').replace('---\n', '---\nauthor: me\n'), /author/],
  ])('refuses %s', (_what, markdown, message) => {
    expect(() => renderLesson(markdown, lesson, 'en')).toThrow(message);
  });
});

describe('a claim', () => {
  it('is rendered from its data, with a tick for the eye and a word for the ear', () => {
    expect(render('There are :claim{#live} tasks.')).toBe(
      '<p>There are <span><button type="button" class="claim" data-claim="live" aria-haspopup="dialog">15,001' +
        '<span class="claim-tick" aria-hidden="true">✓</span>' +
        '<span class="visually-hidden"> (checked)</span></button>\u2060</span> tasks.</p>',
    );
  });

  it('has units', () => {
    expect(render(':claim{#stacks}')).toContain('>2.0\u00a0KiB<');
  });

  it('may stand in a table', () => {
    const table = render('| A |\n| - |\n| :claim{#live} |');
    expect(table).toContain(
      '<td><span><button type="button" class="claim" data-claim="live" aria-haspopup="dialog">15,001',
    );
  });

  it('gives its frame', () => {
    expect(render('At frame :frame{#stacks}.')).toBe('<p>At frame <span>1,200</span>.</p>');
  });

  it('may be boxed', () => {
    const box = render(':::checked\n\n:claim{#live} tasks\n\n:::');
    expect(box).toMatch(
      /^<div class="checked"><p><span><button type="button" class="claim".*<p class="note">/,
    );
  });

  it('must exist', () => {
    expect(() => render(':claim{#lives}')).toThrow(/names a claim "lives"/);
  });
});

it('a setting of the run is rendered from its data', () => {
  expect(render('More than :setting[tickAgeFrames] frames.')).toContain('<span>60</span>');
  expect(() => render(':setting[color]')).toThrow(/setting "color"/);
});

it('a directive that does not exist is an error, and not swallowed', () => {
  expect(() => render('Wait :often.')).toThrow(/"often", which does not exist/);
});

it('raw HTML does not pass', () => {
  expect(render('a <b>b</b>')).not.toContain('<b>');
});

it('a page has headings with ids', () => {
  const { title, html } = renderPage(`${pageFront}\n## What is not\n\nText.`, 'about/en.md');
  expect(title).toBe('A title');
  expect(html).toBe('<h2 id="what-is-not">What is not</h2>\n<p>Text.</p>');
});
