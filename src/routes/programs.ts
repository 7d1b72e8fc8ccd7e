import type { LessonPrograms, ShippedProgram, Side } from '$lib/session';

/** One module for each program, so that a page loads its own alone. What steps put on the left is in `more-programs.ts`. */
const pairs = import.meta.glob<ShippedProgram>('/simulations/*/{leaky,fixed}.ts', {
  query: '?program',
  import: 'default',
});
const starts = import.meta.glob<ShippedProgram>('/lessons/*/start.ts', {
  query: '?program',
  import: 'default',
});

/** The two programs of a simulation. */
export async function loadPrograms(simulation: string): Promise<Record<Side, ShippedProgram>> {
  const [leaky, fixed] = await Promise.all([
    pairs[`/simulations/${simulation}/leaky.ts`](),
    pairs[`/simulations/${simulation}/fixed.ts`](),
  ]);
  return { leaky, fixed };
}

/** What a lesson in a folder of `lessons/` begins with: its two programs, and later the one that the learner is to mend. */
export async function loadLesson(simulation: string, folder: string): Promise<LessonPrograms> {
  const programs = await loadPrograms(simulation);
  return { ...programs, loadYours: starts[`/lessons/${folder}/start.ts`] };
}
