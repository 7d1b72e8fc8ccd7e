import type { Handle } from '@sveltejs/kit';

/**
 * Kit links the style sheets of all that a page may import later. The editor's is asked for together with the
 * editor: a reader who only watches does without.
 */
const LATE_STYLES = /<link href="[^"]*\/monaco\.[^"]*\.css" rel="stylesheet">/g;

/** Fills `<html lang>`, which lies outside of every Svelte component, and drops what is not needed at once. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = event.params.locale ?? 'en';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace(LATE_STYLES, ''),
  });
};
