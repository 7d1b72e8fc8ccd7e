import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { messages, type Locale } from '../i18n';
import { formatClaim, formatNumber } from './claims';
import type { Claim, Lesson } from './schema';

/** Reads Markdown with tables, front matter and directives. */
export const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkFrontmatter);

export type Root = ReturnType<typeof parser.parse>;
export type Block = Root['children'][number];
type Parent = Extract<Block, { children: unknown }> | Root;
type Node = Parent['children'][number];
type Directive = Extract<Node, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>;

/**
 * The directives of a lesson's text, which get their numbers from lesson.json:
 *
 * - `:claim{#live}` the number of a claim, with its tick; pressed, it says how it was checked
 * - `:frame{#live}` the frame that the claim is about
 * - `:setting[frames]` a setting of the run: frames, seed, procs, tickAgeFrames, ownershipGraceFrames, or the
 *   usual value of a parameter
 * - `:::checked` a box around claims, with one tick for all
 */
export function resolveDirectives(parent: Parent, lesson: Lesson, locale: Locale): void {
  for (const node of parent.children) {
    if (isDirective(node)) resolve(node, lesson, locale);
    if ('children' in node) resolveDirectives(node, lesson, locale);
  }
}

function resolve(node: Directive, lesson: Lesson, locale: Locale): void {
  switch (node.name) {
    case 'claim': {
      const claim = claimOf(node, lesson);
      node.data = {
        hName: 'span',
        // A button is like a picture in a line: without the joiner, a comma behind it may begin the next one.
        hChildren: [claimButton(claim, locale), text('\u2060')],
      };
      break;
    }
    case 'frame':
      become(node, formatNumber(claimOf(node, lesson).frame, locale));
      break;
    case 'setting':
      become(node, formatNumber(settingOf(node, lesson), locale));
      break;
    case 'checked':
      node.data = { hName: 'div', hProperties: { className: ['checked'] } };
      if (node.type === 'containerDirective') node.children.push(note(locale));
      break;
    default:
      throw new Error(
        `the text of "${lesson.slug}" uses the directive "${node.name}", which does not exist.`,
      );
  }
}

function isDirective(node: Node): node is Directive {
  return (
    node.type === 'textDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'containerDirective'
  );
}

function claimOf(node: Directive, { slug, claims }: Lesson): Claim {
  const id = node.attributes?.['id'] ?? '';
  const claim = claims.find((entry) => entry.id === id);
  if (claim === undefined) {
    throw new Error(`the text of "${slug}" names a claim "${id}" that its lesson.json lacks.`);
  }
  return claim;
}

function settingOf(node: Directive, lesson: Lesson): number {
  const { slug, frames, seed, procs, detectors, parameters } = lesson;
  const settings: Readonly<Partial<Record<string, number>>> = {
    ...{ frames, seed, procs, ...detectors },
    ...Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default])),
  };
  const label = node.children.at(0);
  const name = label?.type === 'text' ? label.value : '';
  const value = settings[name];
  if (value === undefined) {
    throw new Error(`the text of "${slug}" names a setting "${name}" that no lesson has.`);
  }
  return value;
}

function become(node: Directive, content: string): void {
  node.children = [];
  node.data = { hName: 'span', hChildren: [text(content)] };
}

function note(locale: Locale) {
  return {
    type: 'paragraph' as const,
    data: { hProperties: { className: ['note'] } },
    children: [text(messages(locale).site.lesson.checkedNote)],
  };
}

function claimButton(claim: Claim, locale: Locale) {
  return {
    type: 'element' as const,
    tagName: 'button',
    properties: {
      type: 'button',
      className: ['claim'],
      dataClaim: claim.id,
      ariaHasPopup: 'dialog',
    },
    children: [text(formatClaim(claim, locale)), ...tick(locale)],
  };
}

function tick(locale: Locale) {
  const element = (className: string, content: string, hidden: boolean) => ({
    type: 'element' as const,
    tagName: 'span',
    properties: { className: [className], ...(hidden ? { ariaHidden: 'true' } : {}) },
    children: [text(content)],
  });
  return [
    element('claim-tick', '✓', true),
    element('visually-hidden', ` (${messages(locale).site.lesson.checked})`, false),
  ];
}

function text(value: string) {
  return { type: 'text' as const, value };
}
