const KEY = 'lessons';

/** The lessons that a query chooses, in its order: those that there are, each once. Never throws. */
export function readChoice(search: string, slugs: readonly string[]): string[] {
  const query = [...new URLSearchParams(search)];
  const text = query.find(([name]) => name.toLowerCase() === KEY)?.[1] ?? '';
  const asked = new Set(text.toLowerCase().split(','));
  return [...asked].filter((slug) => slugs.includes(slug));
}

/** The query that chooses these, with its `?`; nothing where none is chosen. */
export const writeChoice = (chosen: readonly string[]): string =>
  chosen.length === 0 ? '' : `?${KEY}=${chosen.join(',')}`;

/** What is added to such a query for learners, who get the list alone. */
const LIST = 'view=list';

export const writeList = (chosen: readonly string[]): string => `${writeChoice(chosen)}&${LIST}`;

/** Whether a query asks for the list alone. */
export const asksForList = (search: string): boolean =>
  [...new URLSearchParams(search)].some((pair) => pair.join('=').toLowerCase() === LIST);

/** The same lessons, with one moved by so many places; it stays where there is no such place. */
export function moved(chosen: readonly string[], slug: string, by: number): string[] {
  const from = chosen.indexOf(slug);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen];
  const rest = chosen.filter((other) => other !== slug);
  return [...rest.slice(0, to), slug, ...rest.slice(to)];
}
