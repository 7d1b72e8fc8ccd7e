import type { Lesson } from '$lib/content';
import { highlightLines } from '$lib/ui/editor/highlight.server';

const programs = import.meta.glob<string>(
  ['/simulations/*/*.ts', '/lessons/*/{start,solution}.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const originals = import.meta.glob<string>('/simulations/*/go/*/main.go', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** HTML of each line of a program, and of its Go original. */
interface HighlightedCode {
  readonly lines: readonly string[];
  readonly go: { readonly file: string; readonly lines: readonly string[] };
}

/** Programs of a lesson as they are shown, by name: `leaky`, `fixed`, `yours`, or a trap's. */
export async function codeOf(
  lesson: Lesson,
  names: readonly string[],
): Promise<Record<string, HighlightedCode>> {
  const codes: Record<string, HighlightedCode> = {};
  for (const name of names) codes[name] = await highlight(lesson, name);
  return codes;
}

/** HTML of each line of the solution of a lesson's exercise. */
export const solutionOf = (lesson: Lesson): Promise<string[]> =>
  highlightLines(exerciseText(lesson, 'solution'), 'typescript');

/** The folder of a lesson below `lessons/`. */
export const folderOf = ({ order, slug }: Lesson): string =>
  `${String(order).padStart(2, '0')}-${slug}`;

async function highlight(lesson: Lesson, name: string): Promise<HighlightedCode> {
  const folder = `/simulations/${lesson.simulation}`;
  // The learner begins with the leaky program, as it is in Go.
  const original = name === 'yours' ? 'leaky' : name.replaceAll('-', '');
  const [lines, go] = await Promise.all([
    highlightLines(
      name === 'yours' ? exerciseText(lesson, 'start') : programs[`${folder}/${name}.ts`],
      'typescript',
    ),
    highlightLines(originals[`${folder}/go/${original}/main.go`], 'go'),
  ]);
  return { lines, go: { file: 'main.go', lines: go } };
}

const exerciseText = (lesson: Lesson, name: 'start' | 'solution'): string =>
  programs[`/lessons/${folderOf(lesson)}/${name}.ts`];
