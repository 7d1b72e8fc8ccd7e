import type { Handle } from '@sveltejs/kit';

/** Fills `<html lang>`, which lies outside of every Svelte component. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = event.params.locale ?? 'en';
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
};
