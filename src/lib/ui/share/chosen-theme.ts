import type { LinkSettings } from '$lib/share';

const LOOKS = ['light', 'dark', 'contrast'] as const;

/** The look that the reader has chosen, or that a link has; undefined where it is the system's. */
export function chosenTheme(): LinkSettings['theme'] {
  const { chosenTheme: chosen } = document.documentElement.dataset;
  return LOOKS.find((look) => look === chosen);
}
