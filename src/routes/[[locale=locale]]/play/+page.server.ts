import { highlightLines } from '$lib/ui/editor/highlight.server';
import { LOCALE_ENTRIES } from '../../entries';
import type { PageServerLoad } from './$types';

/** Programs to start from, in the order of the page. */
const NAMES = [
  ...['empty', 'producer-consumer', 'worker-pool'],
  ...['ticker-context', 'select-timeout', 'leak'],
];
const texts = import.meta.glob<string>('/simulations/playground/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const textOf = (name: string): string => texts[`/simulations/playground/${name}.ts`];

export const entries = () => LOCALE_ENTRIES;

export const load: PageServerLoad = async () => ({
  path: 'play/',
  starts: Object.fromEntries(NAMES.map((name) => [name, textOf(name)])),
  highlighted: await highlightLines(textOf('empty'), 'typescript'),
});
