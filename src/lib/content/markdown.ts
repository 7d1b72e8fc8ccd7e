import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Locale } from '../i18n';
import { parser, resolveDirectives, type Block } from './directives';
import { frontMatterSchema, lessonMatterSchema, parseAs, type Lesson } from './schema';

/** One step of a lesson in one language. */
export interface StepText {
  readonly id: string;
  readonly title: string;
  /** What stands below the title. */
  readonly html: string;
}

/** A lesson's text in one language. */
export interface LessonText {
  readonly title: string;
  readonly summary: string;
  /** What the lesson's scene shows: a sentence. */
  readonly scene: string;
  readonly steps: readonly StepText[];
}

type Container = Extract<Block, { type: 'containerDirective' }>;

const renderer = unified().use(remarkRehype).use(rehypeSlug).use(rehypeStringify);

/**
 * Renders `en.md` or `zh.md`: front matter, then one `::::step{#id}` for each step of lesson.json, in its
 * order, which begins with a heading of the second level.
 */
export function renderLesson(markdown: string, lesson: Lesson, locale: Locale): LessonText {
  const file = `${lesson.slug}/${locale}.md`;
  const { children } = parser.parse(markdown);
  const [head, blocks] = [children.at(0), children.slice(1)];
  if (head?.type !== 'yaml') throw new Error(`${file} begins without front matter.`);
  const steps = blocks.map((block) => renderStep(block, lesson, locale, file));
  const wanted = lesson.steps.map(({ id }) => id).join(', ');
  const found = steps.map(({ id }) => id).join(', ');
  if (found !== wanted) {
    throw new Error(`${file} has the steps ${found}, and lesson.json has ${wanted}.`);
  }
  return { ...parseAs(lessonMatterSchema, readFrontMatter(head.value), file), steps };
}

/** A text that stands by itself: front matter, then Markdown. */
export interface PageText {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
}

/** Renders a page that is no lesson. `file` is its name in errors. */
export function renderPage(markdown: string, file: string): PageText {
  const root = parser.parse(markdown);
  const head = root.children.at(0);
  if (head?.type !== 'yaml') throw new Error(`${file} begins without front matter.`);
  const front = parseAs(frontMatterSchema, readFrontMatter(head.value), file);
  return { ...front, html: renderer.stringify(renderer.runSync(root)) };
}

function renderStep(block: Block, lesson: Lesson, locale: Locale, file: string): StepText {
  if (!isStep(block)) {
    throw new Error(`${file} has a ${block.type} outside of a step: write ::::step{#id} above it.`);
  }
  const id = block.attributes?.['id'] ?? '';
  const [heading, rest] = [block.children.at(0), block.children.slice(1)];
  if (heading?.type !== 'heading' || heading.depth !== 2) {
    throw new Error(`${file}: the step "${id}" does not begin with a heading "## …".`);
  }
  const title = heading.children.map((part) => ('value' in part ? part.value : '')).join('');
  const root = { type: 'root' as const, children: rest };
  resolveDirectives(root, lesson, locale);
  return { id, title, html: renderer.stringify(renderer.runSync(root)) };
}

function isStep(block: Block): block is Container {
  return block.type === 'containerDirective' && block.name === 'step';
}

/** Lines `key: text`; more of YAML is not needed, and so not understood. */
function readFrontMatter(text: string): Record<string, string> {
  const pairs = text.split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? [line]);
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value.trim()]));
}
