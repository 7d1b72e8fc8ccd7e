import { replaceState } from '$app/navigation';

/** Takes `theme` out of the address, so that a reload does not undo what the reader chose since. */
export function forgetLinkedTheme(): void {
  const query = new URLSearchParams(location.search);
  const named = [...query.keys()].filter((key) => key.toLowerCase() === 'theme');
  if (named.length === 0) return;
  for (const key of named) query.delete(key);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- the path stays the page’s own
  replaceState(location.pathname + search + location.hash, {});
}
