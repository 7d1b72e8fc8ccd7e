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
  readonly exercise: ExerciseText;
}

/** What an exercise says besides its step, as HTML. */
export interface ExerciseText {
  /** Each helps more than the one before. */
  readonly hints: readonly string[];
  /** Why the solution is one, and what else would be. */
  readonly solution: string;
  /** What to look for in one's own Go code. */
  readonly ownCode: string;
}

/** So many hints has every exercise. */
const HINTS = 3;

type Container = Extract<Block, { type: 'containerDirective' }>;

const renderer = unified().use(remarkRehype).use(rehypeSlug).use(rehypeStringify);

/**
 * Renders `en.md` or `zh.md`: front matter, then one `::::step{#id}` for each step of lesson.json, in its
 * order, which begins with a heading of the second level; then three `::::hint`, a `::::solution` and an
 * `::::own-code`.
 */
export function renderLesson(markdown: string, lesson: Lesson, locale: Locale): LessonText {
  const file = `${lesson.slug}/${locale}.md`;
  const { children } = parser.parse(markdown);
  const [head, blocks] = [children.at(0), children.slice(1)];
  if (head?.type !== 'yaml') throw new Error(`${file} begins without front matter.`);
  const isOf = (block: Block, ...names: string[]): block is Container =>
    block.type === 'containerDirective' && names.includes(block.name);
  const html = (name: string): string[] =>
    blocks
      .filter((block) => isOf(block, name))
      .map(({ children }) => renderBlocks(children, lesson, locale));
  const only = (name: string, texts: readonly string[]): string => {
    if (texts.length !== 1)
      throw new Error(`${file} needs one ::::${name}, and has ${texts.length}.`);
    return texts[0];
  };
  const hints = html('hint');
  if (hints.length !== HINTS) {
    throw new Error(`${file} needs ${HINTS} times ::::hint, and has ${hints.length}.`);
  }
  const steps = blocks
    .filter((block) => !isOf(block, 'hint', 'solution', 'own-code'))
    .map((block) => renderStep(block, lesson, locale, file));
  const wanted = lesson.steps.map(({ id }) => id).join(', ');
  const found = steps.map(({ id }) => id).join(', ');
  if (found !== wanted) {
    throw new Error(`${file} has the steps ${found}, and lesson.json has ${wanted}.`);
  }
  return {
    ...parseAs(lessonMatterSchema, readFrontMatter(head.value), file),
    steps,
    exercise: {
      hints,
      solution: only('solution', html('solution')),
      ownCode: only('own-code', html('own-code')),
    },
  };
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
  return { id, title, html: renderBlocks(rest, lesson, locale) };
}

function renderBlocks(children: Container['children'], lesson: Lesson, locale: Locale): string {
  const root = { type: 'root' as const, children };
  resolveDirectives(root, lesson, locale);
  return renderer.stringify(renderer.runSync(root));
}

function isStep(block: Block): block is Container {
  return block.type === 'containerDirective' && block.name === 'step';
}

/** Lines `key: text`; more of YAML is not needed, and so not understood. */
function readFrontMatter(text: string): Record<string, string> {
  const pairs = text.split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? [line]);
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value.trim()]));
}
